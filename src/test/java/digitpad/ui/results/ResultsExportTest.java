package digitpad.ui.results;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.IdxFile;
import digitpad.digits.ImageSet;
import digitpad.digits.Mnist;
import digitpad.learning.Evaluation;
import digitpad.learning.Evaluator;
import digitpad.ui.NearestMeanNetwork;
import digitpad.ui.parts.Appearance;
import digitpad.ui.workspace.Background;
import digitpad.ui.workspace.Export;
import digitpad.ui.workspace.Message;
import digitpad.ui.workspace.Workspace;
import java.awt.image.BufferedImage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleObjectProperty;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** The test's own thread stands in for the FX thread. */
class ResultsExportTest {
    private final BlockingQueue<Runnable> fxThread = new LinkedBlockingQueue<>();
    private final Workspace workspace = new Workspace();
    private final Background background = new Background("export in a test", fxThread::add);

    @TempDir
    private Path folder;

    private EvaluatedImages images;
    private GalleryModel gallery;
    private ResultsExport export;

    @BeforeEach
    void evaluate() throws Exception {
        ImageSet some =
                Mnist.load().test().subset("some", IntStream.range(0, 500).toArray());
        Evaluation evaluation = Evaluator.evaluate(new NearestMeanNetwork(some), some, share -> true);
        images = new EvaluatedImages(evaluation, EvaluatedPart.TEST, Optional.empty());
        gallery = new GalleryModel(new SimpleObjectProperty<>(images));
        export = new ResultsExport(gallery, card -> List.of(), new Export(workspace, background, () -> null));
    }

    @AfterEach
    void stop() {
        background.close();
    }

    private Message told() throws InterruptedException {
        fxThread.poll(60, TimeUnit.SECONDS).run();
        return workspace.messageProperty().get();
    }

    @Test
    void aTableHasALineForEachImageShown() throws Exception {
        Path file = folder.resolve("images.csv");
        export.saveImagesTable(file);
        assertThat(told().text()).isEqualTo("Saved as “images.csv”.");
        assertThat(Files.readAllLines(file)).hasSize(1 + images.errors());
        gallery.show(Scope.ALL);
        export.saveImagesTable(file);
        told();
        assertThat(Files.readAllLines(file)).hasSize(501).element(1).asString().contains(",");
    }

    @Test
    void aComparisonIsOneLine() throws Exception {
        Path file = folder.resolve("comparison.csv");
        export.saveComparison(ComparedModels.of(images, "mine, newer", images, "old"), file);
        told();
        assertThat(file)
                .hasContent(
                        "first,second,both right,only first right,only second right,both wrong,p\r\n\"mine, newer\",old,"
                                + (500 - images.errors()) + ",0,0," + images.errors() + ",1.0\r\n");
    }

    @Test
    void aSheetHasTheImagesShownSideBySide() throws Exception {
        Path file = folder.resolve("sheet.png");
        gallery.show(MatrixFilter.cell(7, 7));
        export.saveSheet(file);
        told();
        BufferedImage sheet = ImageIO.read(file.toFile());
        int rows = (gallery.shownProperty().get().size() + 15) / 16;
        assertThat(sheet.getWidth()).isEqualTo(16 * 60 + 4);
        assertThat(sheet.getHeight()).isEqualTo(rows * 60 + 4);
        int first = gallery.shownProperty().get().indexAt(0);
        assertThat(sheet.getRaster().getSample(4 + 2 * 14, 4 + 2 * 20, 0))
                .isEqualTo(255 - images.image(first).at(20, 14));
    }

    @Test
    void aDataSetOfTheImagesShownIsReadAgain() throws Exception {
        gallery.show(MatrixFilter.row(3));
        export.saveIdx(folder.resolve("threes"));
        told();
        ImageSet read = IdxFile.read(
                "threes",
                images.classNames(),
                folder.resolve("threes-images-idx3-ubyte"),
                folder.resolve("threes-labels-idx1-ubyte"));
        assertThat(read.size()).isEqualTo(gallery.shownProperty().get().size());
        assertThat(IntStream.range(0, read.size()).map(read::label)).containsOnly(3);
        assertThat(read.image(0))
                .isEqualTo(images.image(gallery.shownProperty().get().indexAt(0)));
    }

    @Test
    void everyChartIsKeptAlone() throws Exception {
        FxToolkit.registerPrimaryStage();
        List<String> kept = new ArrayList<>();
        WaitForAsyncUtils.waitForAsyncFx(60_000, () -> {
            Appearance appearance = new Appearance();
            export.saveChart(ResultsPicture::matrix, appearance, folder.resolve("matrix.png"));
            for (int i = 0; i < ResultsPicture.titles().size(); i++) {
                int place = i;
                export.saveChart(charts -> charts.plot(place), appearance, folder.resolve(place + ".svg"));
            }
        });
        for (int i = 0; i <= ResultsPicture.titles().size(); i++) {
            kept.add(told().text());
        }
        assertThat(kept).allMatch(text -> text.startsWith("Saved as"));
        assertThat(ImageIO.read(folder.resolve("matrix.png").toFile()).getWidth())
                .isEqualTo(1920);
        for (int i = 0; i < ResultsPicture.titles().size(); i++) {
            assertThat(Files.readString(folder.resolve(i + ".svg")))
                    .contains(">" + ResultsPicture.titles().get(i) + "<")
                    .endsWith("</svg>\n");
        }
    }

    @Test
    void aFolderThatIsMissingIsTold() throws Exception {
        export.saveClasses(folder.resolve("missing").resolve("report.csv"));
        assertThat(told().kind()).isEqualTo(Message.Kind.PROBLEM);
    }
}
