package digitpad.files;

import digitpad.digits.ImageSet;
import digitpad.learning.Calibration;
import digitpad.learning.ClassScores;
import digitpad.learning.ClassificationReport;
import digitpad.learning.ConfusionMatrix;
import digitpad.learning.EpochFigures;
import digitpad.learning.Evaluation;
import digitpad.learning.Figures;
import digitpad.learning.FitDiagnosis;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.NetworkSummary;
import digitpad.words.Language;
import digitpad.words.Numbers;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * All about a model and how it does, as one HTML file that needs nothing else: recipe, settings, curves, figures, report, matrix and the worst
 * errors, in the language spoken when it is written. It is also well-formed XML.
 */
public final class HtmlReport {
    private static final Words WORDS = Words.of(HtmlReport.class);

    /** The matrix of more classes has small cells. */
    private static final int MANY_CLASSES = 16;

    private static final int WORST = 60;

    private static final String STYLE = """
            :root { color-scheme: light dark; }
            body { font: 15px/1.45 Inter, "Helvetica Neue", Arial, sans-serif; max-width: 62em; margin: 2em auto; padding: 0 1em; }
            h1 { font-size: 1.7em; margin-bottom: 0; } h2 { font-size: 1.2em; margin-top: 2em; }
            .muted { opacity: 0.7; } .figures { display: flex; gap: 3em; } .figures b { display: block; font-size: 1.6em; }
            .side { display: flex; flex-wrap: wrap; gap: 2em; align-items: flex-start; }
            table { border-collapse: collapse; } td, th { padding: 0.15em 0.7em; text-align: end; }
            td:first-child, th:first-child { text-align: start; } th { border-bottom: 1px solid #8888; font-weight: 600; }
            .matrix td { min-width: 2.2em; text-align: center; } .matrix th { text-align: center; border: 0; }
            .wide { overflow-x: auto; } .many { table-layout: fixed; font-size: 9px; line-height: 1.2; }
            .many td, .many th { min-width: 1.4em; padding: 1px 0; border: 1px solid #8882; }
            .many td:first-child, .many th:first-child { padding-inline-end: 4px; }
            figure { display: inline-block; vertical-align: top; margin: 0.3em; text-align: center; width: 5.4em; }
            figure img { width: 56px; height: 56px; image-rendering: pixelated; background: white; border: 1px solid #8886; }
            figcaption { font-size: 0.8em; } .label { color: #0969da; font-weight: 600; } .wrong { color: #cf222e; font-weight: 600; }
            """;

    private final StringBuilder html = new StringBuilder();
    private final Model model;
    private final List<EpochFigures> epochs;
    private final Evaluation evaluation;

    private HtmlReport(Model model, List<EpochFigures> epochs, Evaluation evaluation) {
        this.model = model;
        this.epochs = epochs;
        this.evaluation = evaluation;
    }

    /**
     * Writes a report.
     *
     * @param model what was evaluated
     * @param epochs of the run that made it, in order; empty if that is not known
     * @param evaluation of the model on any set
     * @param file where to; replaced if it exists
     * @throws IOException if it cannot be written; the file is then as it was
     */
    public static void write(Model model, List<EpochFigures> epochs, Evaluation evaluation, Path file)
            throws IOException {
        byte[] page = new HtmlReport(model, epochs, evaluation).page().getBytes(StandardCharsets.UTF_8);
        AtomicFile.write(file, stream -> stream.write(page));
    }

    private String page() {
        ModelCard card = model.card();
        String title = escaped(WORDS.text("report.title", card.name()));
        Language language = Language.current();
        html.append(format(
                        "<!DOCTYPE html>\n<html lang=\"%s\" dir=\"%s\" xmlns=\"http://www.w3.org/1999/xhtml\">\n<head>\n",
                        language.tag(), language.isWrittenRightToLeft() ? "rtl" : "ltr"))
                .append("<meta charset=\"utf-8\"/>\n<title>")
                .append(title)
                .append("</title>\n<style>\n")
                .append(STYLE)
                .append("</style>\n</head>\n<body>\n<h1>")
                .append(title)
                .append("</h1>\n<p class=\"muted\">")
                .append(escaped(words(card)))
                .append("</p>\n");
        figures();
        curves();
        model();
        report();
        matrix();
        worst();
        return html.append("<p class=\"muted\">")
                .append(escaped(WORDS.text("report.made", card.programVersion())))
                .append("</p>\n</body>\n</html>\n")
                .toString();
    }

    private static String words(ModelCard card) {
        String day = DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Language.currentLocale())
                .format(card.created().atZone(ZoneId.systemDefault()));
        return isTrainedElsewhere(card)
                ? WORDS.text(
                        "report.imported",
                        card.origin().get().program(),
                        card.origin().get().file(),
                        day)
                : WORDS.text(
                        "report.trained",
                        card.recipe(),
                        card.dataSet(),
                        card.epochsTrained(),
                        Math.round(card.trainingSeconds()),
                        day);
    }

    private static boolean isTrainedElsewhere(ModelCard card) {
        return card.origin().isPresent() && card.epochsTrained() == 0;
    }

    private void figures() {
        Figures figures = evaluation.figures();
        heading(WORDS.text("report.figures", evaluation.images().name()));
        html.append("<p class=\"figures\">");
        figure(Numbers.accuracy(figures.accuracy()), WORDS.text("report.accuracy"));
        figure(Numbers.loss(figures.loss()), WORDS.text("report.loss"));
        int errors = evaluation.misclassified().length;
        figure(Numbers.count(errors), WORDS.text("report.errors", errors, figures.images()));
        double calibrationError =
                Calibration.of(evaluation, Calibration.USUAL_BINS).expectedError();
        figure(Numbers.accuracy(calibrationError), WORDS.text("report.calibration"));
        model.card()
                .refusal()
                .ifPresent(refusal -> figure(
                        Numbers.count(evaluation.refused(refusal)),
                        WORDS.text("report.refused", Numbers.accuracy(evaluation.accuracyOnTheRest(refusal)))));
        html.append("</p>\n");
    }

    private void figure(String value, String words) {
        html.append(format("<span><b>%s</b>%s</span>", value, escaped(words)));
    }

    private void curves() {
        if (!epochs.isEmpty()) {
            heading(WORDS.text("report.curves"));
            html.append("<div class=\"side\">")
                    .append(CurveSvg.loss(epochs))
                    .append(CurveSvg.accuracy(epochs))
                    .append("</div>\n<p>")
                    .append(escaped(FitDiagnosis.of(epochs).sentence()))
                    .append("</p>\n");
        }
    }

    private void model() {
        heading(WORDS.text("report.network"));
        html.append("<div class=\"side\"><table>");
        head("report.layer", "report.output", "report.parameters");
        NetworkSummary summary = model.network().summary();
        for (NetworkSummary.Layer layer : summary.layers()) {
            String shape = layer.outputShape().stream().map(Numbers::count).collect(Collectors.joining(" × "));
            row(layer.name(), shape, Numbers.count(layer.parameters()));
        }
        row(WORDS.text("report.all"), "", Numbers.count(summary.parameters()));
        html.append("</table>\n");
        // Of what happened before a model was imported, its file tells nothing.
        if (!isTrainedElsewhere(model.card())) {
            html.append("<table>");
            head("report.setting", "report.value");
            SettingRows.of(model.card().settings()).forEach(row -> row(row.name(), row.value()));
            html.append("</table>");
        }
        html.append("</div>\n");
    }

    private void report() {
        heading(WORDS.text("report.classification"));
        List<String> names = evaluation.images().classNames();
        ClassificationReport report = ClassificationReport.of(ConfusionMatrix.of(evaluation));
        html.append("<table>");
        head("report.class", "report.precision", "report.recall", "F1", "report.support");
        for (int k = 0; k < names.size(); k++) {
            row(names.get(k), report.classes().get(k));
        }
        row(WORDS.text("report.micro"), report.micro());
        row(WORDS.text("report.macro"), report.macro());
        row(WORDS.text("report.weighted"), report.weighted());
        html.append("</table>\n");
    }

    /** A head of words; what is no key says the same in every language. */
    private void head(String... keys) {
        html.append("<tr>");
        for (String key : keys) {
            html.append("<th>")
                    .append(escaped(key.contains(".") ? WORDS.text(key) : key))
                    .append("</th>");
        }
        html.append("</tr>\n");
    }

    private void row(String name, ClassScores scores) {
        row(
                name,
                score(scores.precision()),
                score(scores.recall()),
                score(scores.f1()),
                Numbers.count(scores.support()));
    }

    private static String score(double score) {
        return Numbers.exact(ClassificationReport.rounded(score));
    }

    private void row(String... cells) {
        html.append("<tr>");
        for (String cell : cells) {
            html.append("<td>").append(escaped(cell)).append("</td>");
        }
        html.append("</tr>\n");
    }

    private void matrix() {
        heading(WORDS.text("report.matrix"));
        html.append("<p class=\"muted\">" + escaped(WORDS.text("report.matrix.about"))
                        + "</p>\n<div class=\"wide\"><table class=\"matrix")
                .append(evaluation.images().classNames().size() > MANY_CLASSES ? " many" : "")
                .append("\"><tr><th></th>");
        List<String> names = evaluation.images().classNames();
        names.forEach(name -> html.append("<th>").append(escaped(name)).append("</th>"));
        html.append("</tr>\n");
        ConfusionMatrix matrix = ConfusionMatrix.of(evaluation);
        for (int actual = 0; actual < names.size(); actual++) {
            html.append("<tr><th>").append(escaped(names.get(actual))).append("</th>");
            for (int predicted = 0; predicted < names.size(); predicted++) {
                String words = WORDS.text("report.read-as", names.get(actual), names.get(predicted));
                html.append(cell(matrix.count(actual, predicted), actual == predicted, matrix.total(), words));
            }
            html.append("</tr>\n");
        }
        html.append("</table></div>\n");
    }

    /** The logarithm lets single errors be seen beside thousands read right. */
    private static String cell(int count, boolean isRight, int total, String words) {
        if (count == 0) {
            return "<td></td>";
        }
        double strength = 0.15 + 0.75 * Math.log(count) / Math.max(1, Math.log(total));
        return format(
                "<td title=\"%s\" style=\"background: rgba(%s, %.2f)\">%s</td>",
                escaped(words), isRight ? "9, 105, 218" : "207, 34, 46", strength, Numbers.count(count));
    }

    private void worst() {
        ImageSet images = evaluation.images();
        List<Integer> worst = IntStream.of(evaluation.misclassified())
                .boxed()
                .sorted(Comparator.comparingDouble(evaluation::loss).reversed())
                .limit(WORST)
                .toList();
        heading(WORDS.text("report.worst"));
        html.append("<p class=\"muted\">")
                .append(escaped(WORDS.text(worst.isEmpty() ? "report.no-errors" : "report.worst.about")))
                .append("</p>\n<div>");
        for (int index : worst) {
            html.append("<figure><img alt=\"\" src=\"data:image/png;base64,")
                    .append(Base64.getEncoder().encodeToString(DigitPicture.png(images.image(index))))
                    .append("\"/><figcaption><span class=\"label\">")
                    .append(escaped(images.classNames().get(images.label(index))))
                    .append("</span> → <span class=\"wrong\">")
                    .append(escaped(images.classNames().get(evaluation.prediction(index))))
                    .append(format(
                            "</span> %s<br/>%s</figcaption></figure>\n",
                            Numbers.percent(evaluation.confidence(index)), Numbers.count(images.sourceIndex(index))));
        }
        html.append("</div>\n");
    }

    private void heading(String words) {
        html.append("<h2>").append(escaped(words)).append("</h2>\n");
    }

    /** Names come from people, and languages have quotation marks. What XML cannot hold at all is left out. */
    private static String escaped(String text) {
        return text.replaceAll("[\\p{Cntrl}\\p{Cs}\\uFFFE\\uFFFF]", "")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
