package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.learning.Augmentation;
import digitpad.learning.EpochFigures;
import digitpad.learning.Evaluation;
import digitpad.learning.Figures;
import digitpad.learning.LearningRateSchedule;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.ModelOrigin;
import digitpad.learning.Network;
import digitpad.learning.NetworkSummary;
import digitpad.learning.Optimizer;
import digitpad.learning.PixelScale;
import digitpad.learning.Refusal;
import digitpad.learning.TrainingSettings;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class HtmlReportTest {
    private static final Pattern WORD = Pattern.compile("\\p{L}{2,}");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    /** What is called the same in every language. */
    private static final List<String> NAMES = List.of("AdamW", "Dense 512", "Dropout");

    private static final List<String> GERMAN_TOO = List.of("AdamW", "Dense 512", "Dropout", "Test", "Training", "Zoom");

    private static final int IMAGES = 1_200;
    private static final int ERRORS = 3;

    private static ImageSet images;

    private final Locale before = Locale.getDefault();

    @TempDir
    private Path folder;

    @BeforeAll
    static void readImages() throws Exception {
        images = Mnist.load().test().subset("t10k", IntStream.range(0, IMAGES).toArray());
    }

    @AfterEach
    void speakAsBefore() {
        Locale.setDefault(before);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en    | en    | Report on Mine | September 21, 2026 | 99.75 % | 1,200 | 0.001 | 1,234,567 | 12.5 %
            de    | de    | Bericht über Mine | 21. September 2026 | 99,75 % | 1.200 | 0,001 | 1.234.567 | 12,5 %
            zh-CN | zh-CN | Mine 报告 | 2026年9月21日 | 99.75 % | 1,200 | 0.001 | 1,234,567 | 12.5 %
            zh-TW | zh-CN | Mine 报告 | 2026年9月21日 | 99.75 % | 1,200 | 0.001 | 1,234,567 | 12.5 %
            he    | en    | Report on Mine | September 21, 2026 | 99.75 % | 1,200 | 0.001 | 1,234,567 | 12.5 %
            """)
    void itIsWrittenAsTheLanguageWrites(
            String locale,
            String language,
            String title,
            String day,
            String accuracy,
            String count,
            String rate,
            String parameters,
            String share)
            throws Exception {
        Document page = write(locale, card());

        Element root = page.getDocumentElement();
        assertThat(root.getAttribute("lang")).isEqualTo(language);
        assertThat(root.getAttribute("dir")).isEqualTo("ltr");
        assertThat(texts(page, "//h1 | //title")).containsOnly(title);
        assertThat(texts(page, "//p[1]")).singleElement().asString().contains(day);
        assertThat(texts(page, "//p[@class='figures']/span[1]/b")).containsExactly(accuracy.replace(' ', '\u00a0'));
        assertThat(texts(page, "//p[@class='figures']/span[3]"))
                .singleElement()
                .asString()
                .contains(count);
        assertThat(texts(page, "//table//td")).contains(rate, parameters, share.replace(' ', '\u00a0'));
    }

    @Test
    void aThingAloneIsNoPlural() throws Exception {
        Document page = write("en", card());

        assertThat(texts(page, "//p[1]")).singleElement().asString().contains("for 1 epoch in 2 seconds");
        assertThat(texts(page, "//td")).contains("after 1 epoch without a smaller validation loss");
    }

    @Test
    void noEnglishIsLeftInGerman() throws Exception {
        TreeSet<String> same = words(write("en", card()));
        same.retainAll(words(write("de", card())));

        assertThat(same).isSubsetOf(GERMAN_TOO);
    }

    @Test
    void everythingIsChineseInChinese() throws Exception {
        TreeSet<String> words = words(write("zh-CN", card()));
        words.removeIf(text -> HAN.matcher(text).find());

        assertThat(words).isSubsetOf(NAMES);
    }

    @Test
    void ofAnImportedModelItTellsNoSettings() throws Exception {
        Document page = write("en", imported());

        assertThat(texts(page, "//p[1]"))
                .containsExactly("Imported from Keras 2.15.0, notebook.h5, September 21, 2026.");
        assertThat(texts(page, "//th")).contains("Layer").doesNotContain("Setting");
    }

    private Document write(String locale, ModelCard card) throws Exception {
        Locale.setDefault(Locale.forLanguageTag(locale));
        Path file = folder.resolve("report.html");
        HtmlReport.write(new Model(card, new Reader()), epochs(), evaluation(), file);
        String html = Files.readString(file).replace("<!DOCTYPE html>", "");
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(html)));
    }

    private static List<String> texts(Document page, String path) throws Exception {
        NodeList nodes = (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, page, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> nodes.item(i).getTextContent().strip())
                .toList();
    }

    /** All that a person reads, or hears, and that has words. */
    private static TreeSet<String> words(Document page) throws Exception {
        TreeSet<String> words = new TreeSet<>();
        Stream.concat(
                        texts(page, "//text()[not(parent::style)]").stream(),
                        texts(page, "//@title | //@alt | //@aria-label").stream())
                .filter(text -> WORD.matcher(text).find())
                .forEach(words::add);
        return words;
    }

    private static ModelCard card() {
        TrainingSettings settings = TrainingSettings.builder()
                .optimizer(Optimizer.ADAMW)
                .schedule(new LearningRateSchedule.OneCycle(0.3))
                .augmentation(Augmentation.MODERATE)
                .validationShare(0.125)
                .patience(1)
                .keepsBest(true)
                .build();
        return new ModelCard(
                "Mine",
                "lenet",
                List.of(),
                settings,
                "MNIST",
                Mnist.DIGITS,
                1,
                2.2,
                Optional.empty(),
                Optional.empty(),
                Optional.of(new Refusal(0.5)),
                "1.0",
                LocalDateTime.of(2026, 9, 21, 12, 0)
                        .atZone(ZoneId.systemDefault())
                        .toInstant());
    }

    private static ModelCard imported() {
        ModelCard card = card();
        return new ModelCard(
                card.name(),
                card.recipe(),
                card.layers(),
                card.settings(),
                card.dataSet(),
                card.classNames(),
                0,
                0,
                card.validation(),
                card.test(),
                card.refusal(),
                card.programVersion(),
                card.created(),
                Optional.of(new ModelOrigin("Keras 2.15.0", "notebook.h5", PixelScale.UNIT, List.of())));
    }

    private static List<EpochFigures> epochs() {
        return IntStream.range(0, 2)
                .mapToObj(epoch -> new EpochFigures(
                        epoch,
                        0.5 - 0.1 * epoch,
                        0.9,
                        Optional.of(new Figures(0.95, 0.3, 6_000)),
                        Optional.of(new Figures(0.94, 0.32, 10_000))))
                .toList();
    }

    private static Evaluation evaluation() {
        float[][] probabilities = new float[IMAGES][images.classNames().size()];
        for (int i = 0; i < IMAGES; i++) {
            int label = images.label(i);
            probabilities[i][i < ERRORS ? (label + 1) % probabilities[i].length : label] = 1;
        }
        return new Evaluation(images, probabilities);
    }

    /** Is asked for nothing but its layers. */
    private static final class Reader implements Network {
        @Override
        public NetworkSummary summary() {
            return new NetworkSummary(List.of(new NetworkSummary.Layer("Dense 512", List.of(512), 1_234_567)));
        }

        @Override
        public float[][] probabilities(float[] pixels, int images) {
            throw new AssertionError("the evaluation holds them");
        }
    }
}
