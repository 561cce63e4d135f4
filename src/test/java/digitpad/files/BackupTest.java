package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import digitpad.digits.UnreadableFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {
    private static final String HEAD = "{\"format\": 1}";

    @TempDir
    Path folder;

    private Path here;
    private Path there;
    private Path zip;

    @BeforeEach
    void makeFolders() throws IOException {
        here = folder.resolve("here");
        there = folder.resolve("there");
        zip = folder.resolve("everything.zip");
        write(here, "models/für Oma.zip", "model");
        write(here, "runs/2026-01-01/run.json", "run");
        write(here, "runs/2026-01-01/history.csv", "1,2");
        write(here, "runs/2026-01-01/.lock", "");
        write(
                here,
                "image-marks.csv",
                "data set,part,index,label looks wrong,note\r\n\"MNIST\",\"test\",5,yes,\"\"\r\n");
        write(here, "digitpad.log", "private");
        new DrawingCollection(here.resolve("my-digits.jsonl")).change(none -> List.of(drawing(1), drawing(2)));
        new PreferencesFile(here.resolve("preferences.json")).write(Preferences.NONE);
    }

    private static void write(Path root, String name, String content) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static Drawing drawing(int x) {
        return new Drawing(
                new Ink(List.of(new Stroke(List.of(new InkPoint(x, 1), new InkPoint(x, 50)), 10))),
                Optional.of("7"),
                Optional.empty());
    }

    private static Backup of(Path root) {
        return new Backup(root, root);
    }

    private static TreeMap<String, String> files(Path root) throws IOException {
        TreeMap<String, String> found = new TreeMap<>();
        if (Files.exists(root)) {
            try (Stream<Path> all = Files.walk(root)) {
                for (Path file : all.filter(Files::isRegularFile).toList()) {
                    if (!file.getFileName().toString().startsWith(".")) {
                        found.put(root.relativize(file).toString(), Files.readString(file));
                    }
                }
            }
        }
        return found;
    }

    @Test
    void elsewhereEverythingIsThereAgain() throws IOException {
        assertThat(of(here).write(zip)).isEqualTo(new Backup.Contents(1, 1, 2));
        Backup.Restored restored = of(there).read(zip);
        assertThat(restored.added()).isEqualTo(new Backup.Contents(1, 1, 2));
        assertThat(restored.settings()).contains(Preferences.NONE);
        TreeMap<String, String> expected = files(here);
        expected.keySet().removeAll(List.of("digitpad.log", "preferences.json"));
        assertThat(files(there)).isEqualTo(expected);
    }

    @Test
    void twiceAddsNothing() throws IOException {
        of(here).write(zip);
        TreeMap<String, String> before = files(here);
        assertThat(of(here).read(zip).added()).isEqualTo(new Backup.Contents(0, 0, 0));
        assertThat(files(here)).isEqualTo(before);
    }

    @Test
    void nothingIsReplaced() throws IOException {
        of(here).write(zip);
        write(here, "models/für Oma.zip", "another model");
        write(here, "runs/2026-01-01/run.json", "it went on");
        new DrawingCollection(here.resolve("my-digits.jsonl")).change(kept -> List.of(drawing(3)));
        assertThat(of(here).read(zip).added()).isEqualTo(new Backup.Contents(1, 1, 2));
        assertThat(files(here))
                .containsEntry("models/für Oma.zip", "another model")
                .containsEntry("models/für Oma 2.zip", "model")
                .containsEntry("runs/2026-01-01/run.json", "it went on")
                .containsEntry("runs/2026-01-01-2/run.json", "run");
        assertThat(new DrawingCollection(here.resolve("my-digits.jsonl")).read())
                .containsExactly(drawing(3), drawing(1), drawing(2));
    }

    @Test
    void onlyNamesOfOursAreTakenOut() throws IOException {
        try (OutputStream stream = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(stream)) {
            for (String name : List.of(
                    "digitpad-backup.json",
                    "../escaped.zip",
                    "models/../../escaped.zip",
                    "models/..zip",
                    "models/a/b.zip",
                    "/tmp/digitpad-escaped.zip",
                    "runs/../run.json",
                    "runs/x/../../run.json",
                    "runs/x/evil.sh",
                    "runs/good/run.json",
                    "models\\..\\evil.zip",
                    "digitpad.log")) {
                out.putNextEntry(new ZipEntry(name));
                out.write(HEAD.getBytes(StandardCharsets.UTF_8));
                out.closeEntry();
            }
        }
        of(there).read(zip);
        assertThat(files(there)).containsOnlyKeys("runs/good/run.json");
        assertThat(folder.resolve("escaped.zip")).doesNotExist();
        assertThat(Path.of("/tmp/digitpad-escaped.zip")).doesNotExist();
    }

    @Test
    void settingsThatCannotBeReadAreNone() throws IOException {
        write(here, "preferences.json", "{\"format\": 99}");
        of(here).write(zip);
        assertThat(of(there).read(zip).settings()).isEmpty();
    }

    @Test
    void marksOfABackupAreReadWithinTheirLimits() throws IOException {
        write(here, "image-marks.csv", "\n".repeat(1 << 20));
        of(here).write(zip);
        assertThatThrownBy(() -> of(there).read(zip))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("image-marks.csv");
        assertThat(files(there)).isEmpty();
    }

    @Test
    void aDamagedBackupAddsNothing() throws IOException {
        of(here).write(zip);
        byte[] whole = Files.readAllBytes(zip);
        for (int length = 0; length < whole.length - 100; length += 97) {
            Path cut = folder.resolve("cut.zip");
            Files.write(cut, Arrays.copyOf(whole, length));
            if (isWholeEnough(cut)) {
                continue;
            }
            assertThatThrownBy(() -> of(there).read(cut))
                    .as("cut at %d", length)
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining(cut.toString());
            assertThat(files(there)).isEmpty();
        }
    }

    /** One that is cut between two entries reads as a smaller one. */
    private boolean isWholeEnough(Path cut) throws IOException {
        try {
            of(folder.resolve("elsewhere")).read(cut);
            return true;
        } catch (UnreadableFileException refused) {
            return false;
        }
    }

    @Test
    void anyOtherZipIsRefused() throws IOException {
        try (OutputStream stream = Files.newOutputStream(zip);
                ZipOutputStream out = new ZipOutputStream(stream)) {
            out.putNextEntry(new ZipEntry("models/m.zip"));
            out.closeEntry();
        }
        assertThatThrownBy(() -> of(there).read(zip))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageContaining("digitpad-backup.json");
        assertThat(files(there)).isEmpty();
    }
}
