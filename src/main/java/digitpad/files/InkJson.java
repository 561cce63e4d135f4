package digitpad.files;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import digitpad.words.Words;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** One drawing as one JSON object, and back. */
final class InkJson {
    private static final String EXAMPLE = "{\"label\":7,\"strokes\":[[[x,y],…]]}";
    private static final Words WORDS = Words.of(InkJson.class);

    /** Most strokes of a drawing. */
    static final int MAX_STROKES = 10_000;
    /** Most points of a drawing. */
    static final int MAX_POINTS = 100_000;

    private static final int MAX_DEPTH = 32;
    private static final int MAX_NUMBER_LENGTH = 100;
    private static final int MAX_TEXT_LENGTH = 1_000;

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(MAX_DEPTH)
                            .maxNumberLength(MAX_NUMBER_LENGTH)
                            .build())
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private InkJson() {}

    /** What is wrong with a drawing; the message completes "FILE: line 3: …". */
    static final class MalformedDrawingException extends Exception {
        private MalformedDrawingException(String message, Throwable cause) {
            super(message, cause);
        }
    }

    /**
     * Reads a drawing.
     *
     * @param json a JSON object as UTF-8
     * @return the drawing
     * @throws MalformedDrawingException if it is none, with the reason
     */
    static Drawing read(byte[] json) throws MalformedDrawingException {
        JsonNode object;
        try {
            object = MAPPER.readTree(json);
        } catch (JsonProcessingException e) {
            throw new MalformedDrawingException(reason(e), e);
        } catch (IOException e) {
            throw new MalformedDrawingException(WORDS.text("ink.not-text"), e);
        }
        require(object.isObject(), WORDS.text("ink.object", EXAMPLE, kind(object)));
        JsonNode strokes = object.get("strokes");
        return new Drawing(
                ink(strokes, widths(object.get("widths"), strokes), object.get("times")),
                label(object.get("label")),
                writer(object.get("writer")));
    }

    /**
     * Writes a drawing.
     *
     * @param drawing what to write
     * @return a JSON object as UTF-8, without a line's end
     */
    static byte[] write(Drawing drawing) {
        ObjectNode object = MAPPER.createObjectNode();
        drawing.digit().ifPresent(digit -> object.put("label", digit));
        if (drawing.digit().isEmpty()) {
            drawing.label().ifPresent(label -> object.put("label", label));
        }
        drawing.writer().ifPresent(writer -> object.put("writer", writer));
        ArrayNode strokes = object.putArray("strokes");
        for (Stroke stroke : drawing.ink().strokes()) {
            ArrayNode points = strokes.addArray();
            for (InkPoint point : stroke.points()) {
                ArrayNode pair = points.addArray();
                addShort(pair, point.x());
                addShort(pair, point.y());
            }
        }
        if (drawing.ink().strokes().stream().anyMatch(stroke -> stroke.width() > 0)) {
            ArrayNode widths = object.putArray("widths");
            drawing.ink().strokes().forEach(stroke -> addShort(widths, stroke.width()));
        }
        if (drawing.ink().strokes().stream().anyMatch(InkJson::hasTimes)) {
            ArrayNode times = object.putArray("times");
            drawing.ink().strokes().forEach(stroke -> {
                ArrayNode own = times.addArray();
                if (hasTimes(stroke)) {
                    stroke.points().forEach(point -> addShort(own, point.time()));
                }
            });
        }
        try {
            return MAPPER.writeValueAsBytes(object);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("numbers and texts can always be written as JSON", e);
        }
    }

    private static boolean hasTimes(Stroke stroke) {
        return stroke.points().stream().allMatch(InkPoint::hasTime);
    }

    /** Whole numbers stay whole: 12, not 12.0. */
    private static void addShort(ArrayNode list, double number) {
        if (number == Math.rint(number)) {
            list.add((long) number);
        } else {
            list.add(number);
        }
    }

    private static Optional<String> label(JsonNode node) throws MalformedDrawingException {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        require(
                node.isTextual()
                        || node.isIntegralNumber() && node.bigIntegerValue().signum() >= 0,
                WORDS.text("ink.label", kind(node)));
        return Optional.of(shortText("label", node));
    }

    private static Optional<String> writer(JsonNode node) throws MalformedDrawingException {
        if (node == null || node.isNull()) {
            return Optional.empty();
        }
        require(node.isTextual() || node.isIntegralNumber(), WORDS.text("ink.writer", kind(node)));
        return Optional.of(shortText("writer", node));
    }

    private static String shortText(String key, JsonNode node) throws MalformedDrawingException {
        String text = node.asText();
        require(text.length() <= MAX_TEXT_LENGTH, WORDS.text("ink.long-text", key, text.length(), MAX_TEXT_LENGTH));
        require(text.chars().noneMatch(JsonFields::isCommand), WORDS.text("ink.control", key));
        return text;
    }

    /** {@return the width of each stroke; 0 where none is given} */
    private static double[] widths(JsonNode node, JsonNode strokes) throws MalformedDrawingException {
        if (node == null || node.isNull()) {
            return new double[strokes == null ? 0 : strokes.size()];
        }
        require(strokes != null && node.isArray() && node.size() == strokes.size(), WORDS.text("ink.widths"));
        double[] widths = new double[node.size()];
        for (int i = 0; i < widths.length; i++) {
            require(node.get(i).isNumber(), WORDS.text("ink.width", i + 1, kind(node.get(i))));
            widths[i] = node.get(i).doubleValue();
        }
        return widths;
    }

    private static Ink ink(JsonNode node, double[] widths, JsonNode times) throws MalformedDrawingException {
        require(node != null, WORDS.text("ink.no-strokes"));
        require(node.isArray(), WORDS.text("ink.strokes", kind(node)));
        require(node.size() <= MAX_STROKES, WORDS.text("ink.many-strokes", node.size(), MAX_STROKES));
        List<Stroke> strokes = new ArrayList<>(node.size());
        int points = 0;
        for (int i = 0; i < node.size(); i++) {
            JsonNode stroke = node.get(i);
            require(stroke.isArray(), WORDS.text("ink.stroke", i + 1, kind(stroke)));
            points += stroke.size();
            require(points <= MAX_POINTS, WORDS.text("ink.many-points", MAX_POINTS));
            // A stroke without points leaves no mark.
            if (!stroke.isEmpty()) {
                strokes.add(stroke(stroke, widths[i], times == null ? null : times.get(i), i + 1));
            }
        }
        return new Ink(strokes);
    }

    /** Times that do not fit the points, as another program may write them, are left out. */
    private static Stroke stroke(JsonNode node, double width, JsonNode times, int number)
            throws MalformedDrawingException {
        boolean hasTimes = times != null && times.isArray() && times.size() == node.size();
        List<InkPoint> points = new ArrayList<>(node.size());
        for (JsonNode pair : node) {
            Supplier<String> place = () -> WORDS.text("ink.place", number, points.size() + 1);
            require(
                    // More than two is allowed: some devices add time or pressure.
                    pair.isArray()
                            && pair.size() >= 2
                            && pair.get(0).isNumber()
                            && pair.get(1).isNumber(),
                    WORDS.text("ink.point", place.get()));
            try {
                double time = hasTimes ? time(times.get(points.size())) : Double.NaN;
                points.add(new InkPoint(pair.get(0).doubleValue(), pair.get(1).doubleValue(), time));
            } catch (IllegalArgumentException e) {
                throw new MalformedDrawingException(WORDS.text("ink.at", place.get(), e.getMessage()), e);
            }
        }
        try {
            return new Stroke(points, width);
        } catch (IllegalArgumentException e) {
            throw new MalformedDrawingException(WORDS.text("ink.in-stroke", number, e.getMessage()), e);
        }
    }

    private static double time(JsonNode node) {
        double time = node.isNumber() ? node.doubleValue() : Double.NaN;
        return time >= 0 && time <= InkPoint.MAX_COORDINATE ? time : Double.NaN;
    }

    private static String kind(JsonNode node) {
        return switch (node.getNodeType()) {
            case ARRAY -> WORDS.text("kind.list");
            case OBJECT -> WORDS.text("kind.object");
            case BOOLEAN -> WORDS.text("kind.flag");
            case NULL -> "null";
            case NUMBER -> WORDS.text("kind.number", shortened(node.asText()));
            case STRING -> WORDS.text("kind.string");
            default -> WORDS.text("kind.nothing");
        };
    }

    private static String reason(JsonProcessingException e) {
        // What Jackson adds in brackets is about its own settings.
        String first = e.getOriginalMessage().lines().findFirst().orElse("").replaceFirst(" \\(.*", "");
        return e.getLocation() == null
                ? WORDS.text("ink.not-json", shortened(first))
                : WORDS.text(
                        "ink.not-json-at",
                        shortened(first),
                        String.valueOf(e.getLocation().getColumnNr()));
    }

    private static String shortened(String text) {
        return text.length() <= 120 ? text : text.substring(0, 120) + "…";
    }

    private static void require(boolean holds, String message) throws MalformedDrawingException {
        if (!holds) {
            throw new MalformedDrawingException(message, null);
        }
    }
}
