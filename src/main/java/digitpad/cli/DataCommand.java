package digitpad.cli;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.DataSet;
import digitpad.digits.DigitImage;
import digitpad.digits.ImageSet;
import digitpad.digits.PixelStatistics;
import digitpad.digits.UnreadableFileException;
import digitpad.files.DigitPicture;
import digitpad.files.ImageSetFiles;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Shows, counts and exports the images of the data set. */
@Command(name = "data", synopsisSubcommandLabel = "COMMAND")
final class DataCommand implements Runnable {
    private static final Words WORDS = Words.of(DataCommand.class);
    private static final int SUCCESS = 0;
    private static final int USUALLY_SHOWN = 10;
    private static final int SHEET_COLUMNS = 16;
    private static final int SHEET_SCALE = 2;
    /** A sheet of more is a picture that few programs open. */
    private static final int MOST_ON_SHEET = 10_000;

    private final Console console;

    @Spec
    private CommandSpec spec;

    /**
     * The command.
     *
     * @param console where to write
     */
    DataCommand(Console console) {
        this.console = console;
    }

    /** Reached when no subcommand is given. */
    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), WORDS.text("missing-command"));
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    int show(@Mixin ImageSelection selection, @Mixin DataOption data, @Option(names = "--json") boolean json)
            throws CommandFailure, UnreadableFileException {
        ImageSet images = selection.of(data.load(), USUALLY_SHOWN);
        if (json) {
            for (int i = 0; i < images.size(); i++) {
                console.result(json(selection.part(), images, i));
            }
        } else if (selection.isOne()) {
            console.result(WORDS.text(
                    "data.one",
                    selection.part().title(),
                    String.valueOf(images.sourceIndex(0)),
                    images.classNames().get(images.label(0))));
            numbers(images.image(0)).forEach(console::result);
        } else {
            TextTable table = new TextTable(0).row(WORDS.text("data.index"), WORDS.text("data.label"));
            for (int i = 0; i < images.size(); i++) {
                table.row(
                        Integer.toString(images.sourceIndex(i)),
                        images.classNames().get(images.label(i)));
            }
            table.lines().forEach(console::result);
        }
        console.flush();
        return SUCCESS;
    }

    private static ObjectNode json(ImageSelection.Part part, ImageSet images, int i) {
        ObjectNode object = Json.object()
                .put("part", part.word())
                .put("index", images.sourceIndex(i))
                .put("label", images.classNames().get(images.label(i)));
        ArrayNode pixels = object.putArray("pixels");
        DigitImage image = images.image(i);
        for (int p = 0; p < DigitImage.PIXELS; p++) {
            pixels.add(image.at(p / DigitImage.SIDE, p % DigitImage.SIDE));
        }
        return object;
    }

    /** As wide in every line, so that the digit is seen in the numbers. */
    private static List<String> numbers(DigitImage image) {
        TextTable table = new TextTable(0);
        image.numbers(" ").lines().forEach(line -> table.row(line.split(" ")));
        return table.lines();
    }

    @Command(name = "stats", mixinStandardHelpOptions = true)
    int stats(@Mixin DataOption source, @Option(names = "--json") boolean json) throws UnreadableFileException {
        DataSet data = source.load();
        if (json) {
            ObjectNode object = Json.object().put("dataSet", data.name());
            ArrayNode names = object.putArray("classes");
            data.training().classNames().forEach(names::add);
            for (ImageSelection.Part part : ImageSelection.Part.values()) {
                ImageSet images = part.of(data);
                PixelStatistics pixels = images.pixelStatistics();
                ObjectNode row = object.putObject(part.word()).put("images", images.size());
                IntStream.of(images.classCounts()).forEach(row.putArray("counts")::add);
                row.put("mean", pixels.mean()).put("deviation", pixels.deviation());
            }
            console.result(object);
        } else {
            table(data).lines().forEach(console::result);
        }
        console.flush();
        return SUCCESS;
    }

    private static TextTable table(DataSet data) {
        List<ImageSet> parts = new ArrayList<>();
        List<String> head = new ArrayList<>(List.of(WORDS.text("data.class")));
        for (ImageSelection.Part part : ImageSelection.Part.values()) {
            parts.add(part.of(data));
            head.add(part.title());
        }
        TextTable table = new TextTable(1).row(head.toArray(String[]::new));
        List<int[]> counts = parts.stream().map(ImageSet::classCounts).toList();
        List<String> names = data.training().classNames();
        for (int k = 0; k < names.size(); k++) {
            int label = k;
            table.row(row(
                    names.get(k),
                    counts.stream().map(each -> Numbers.count(each[label])).toList()));
        }
        List<PixelStatistics> pixels =
                parts.stream().map(ImageSet::pixelStatistics).toList();
        return table.row(row(
                        WORDS.text("data.all"),
                        parts.stream().map(each -> Numbers.count(each.size())).toList()))
                .row(row(
                        WORDS.text("data.mean"),
                        pixels.stream()
                                .map(each -> Numbers.decimal(each.mean(), 4))
                                .toList()))
                .row(row(
                        WORDS.text("data.deviation"),
                        pixels.stream()
                                .map(each -> Numbers.decimal(each.deviation(), 4))
                                .toList()));
    }

    private static String[] row(String name, List<String> cells) {
        List<String> all = new ArrayList<>(List.of(name));
        all.addAll(cells);
        return all.toArray(String[]::new);
    }

    @Command(name = "export", mixinStandardHelpOptions = true)
    int export(
            @Mixin ImageSelection selection,
            @Mixin DataOption data,
            @Option(names = "--out", required = true, paramLabel = "FILE", converter = PathConverter.class) Path file)
            throws CommandFailure, IOException {
        ImageSet images = selection.of(data.load(), Integer.MAX_VALUE);
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (name.endsWith(".png")) {
            if (images.size() > MOST_ON_SHEET) {
                throw new CommandFailure(WORDS.text("data.sheet", file, MOST_ON_SHEET, images.size()));
            }
            DigitPicture.writeSheet(
                    IntStream.range(0, images.size()).mapToObj(images::image).toList(),
                    SHEET_COLUMNS,
                    SHEET_SCALE,
                    file);
        } else if (name.endsWith(".csv")) {
            ImageSetFiles.writeCsv(images, file);
        } else {
            ImageSetFiles.writeIdx(images, file);
        }
        console.message(WORDS.text("data.wrote", images.size()));
        return SUCCESS;
    }
}
