package digitpad;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.InkRow;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.PaperPicture;
import digitpad.files.PictureFile;
import digitpad.learning.Network;
import digitpad.learning.NumberReader;
import digitpad.learning.Refusal;
import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How many numbers on photos of paper are read as their ink is: two to five digits of four writers, saved as JPEG, with the
 * light falling off, grain, rules and squares. Of 40 each: 37, on lined paper 36.
 * {@code mvn test -Dtest=PaperPicturesTest}
 */
class PaperPicturesTest {
    /** The figures above come from {@code -Ddigitpad.samples=40}. */
    private static final int PICTURES = Integer.getInteger("digitpad.samples", 5);

    private static Network network;

    @TempDir
    Path folder;

    @BeforeAll
    static void openTheNetwork() throws IOException {
        try (InputStream model = PaperPicturesTest.class.getResourceAsStream("/digitpad/models/digitpad.zip")) {
            network = new Dl4jEngine().open(model, "digitpad").network();
        }
    }

    @Test
    void scans() throws IOException {
        assertThat(readLikeTheirInk("scan", new PaperPicture(1000, 700, false, 1, 2, 0, false, 0)))
                .isGreaterThanOrEqualTo(PICTURES * 31 / 40 - 1);
    }

    @Test
    void photosInUnevenLight() throws IOException {
        assertThat(readLikeTheirInk("photo", new PaperPicture(1200, 900, false, 0.35, 6, 0, false, 0)))
                .isGreaterThanOrEqualTo(PICTURES * 31 / 40 - 1);
    }

    @Test
    void linedPaper() throws IOException {
        assertThat(readLikeTheirInk("lined", new PaperPicture(1200, 900, false, 0.5, 5, 90, false, 0.02)))
                .isGreaterThanOrEqualTo(PICTURES * 30 / 40 - 1);
    }

    @Test
    void squaredPaper() throws IOException {
        assertThat(readLikeTheirInk("squared", new PaperPicture(1200, 900, false, 0.6, 5, 60, true, -0.015)))
                .isGreaterThanOrEqualTo(PICTURES * 30 / 40 - 1);
    }

    @Test
    void chalkOnABoard() throws IOException {
        assertThat(readLikeTheirInk("chalk", new PaperPicture(1200, 900, true, 0.6, 5, 0, false, 0)))
                .isGreaterThanOrEqualTo(PICTURES * 31 / 40 - 1);
    }

    private int readLikeTheirInk(String name, PaperPicture paper) throws IOException {
        NumberComposer composer = NumberComposer.ofNewHands(NumberComposer.Room.NATURAL, 0, 21);
        NumberReader reader = new NumberReader();
        Random random = new Random(5);
        int alike = 0;
        for (int i = 0; i < PICTURES; i++) {
            NumberComposer.Composed number = composer.next(2 + i % 4);
            BufferedImage picture = paper.of(number.ink(), random);
            File file = folder.resolve(name + i + ".jpg").toFile();
            ImageIO.write(picture, "jpeg", file);
            String fromInk = reader.read(InkRow.of(number.ink()), network, Refusal.NEVER)
                    .orElseThrow()
                    .text();
            String fromPicture = reader.read(PictureFile.read(file.toPath()).rows(), network, Refusal.NEVER)
                    .map(read -> read.text())
                    .orElse("");
            alike += fromPicture.equals(fromInk) ? 1 : 0;
        }
        System.out.println(name + ": " + alike + " of " + PICTURES);
        return alike;
    }
}
