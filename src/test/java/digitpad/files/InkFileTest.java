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
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InkFileTest {
    @TempDir
    Path folder;

    @Test
    void drawingsAreReadInOrderWithTheirLines() throws IOException {
        List<InkFile.Entry> entries = read("""
                {"label":8,"writer":"ann","strokes":[[[267,167],[267.5,-164]],[[1e2,3]]]}

                {"label":"x","strokes":[],"device":{"name":["pen"]}}\r
                {"label":null,"writer":null,"strokes":[[[1,2,0.017,0.5]],[]]}""");
        assertThat(entries).extracting(InkFile.Entry::line).containsExactly(1, 3, 4);
        assertThat(entries)
                .extracting(InkFile.Entry::drawing)
                .containsExactly(
                        new Drawing(
                                new Ink(List.of(
                                        new Stroke(List.of(new InkPoint(267, 167), new InkPoint(267.5, -164))),
                                        new Stroke(List.of(new InkPoint(100, 3))))),
                                Optional.of("8"),
                                Optional.of("ann")),
                        new Drawing(Ink.EMPTY, Optional.of("x"), Optional.empty()),
                        new Drawing(
                                new Ink(List.of(new Stroke(List.of(new InkPoint(1, 2))))),
                                Optional.empty(),
                                Optional.empty()));
        assertThat(entries.get(0).drawing().digit()).hasValue(8);
        assertThat(entries.get(1).drawing().digit()).isEmpty();
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        List<Drawing> drawings = List.of(
                new Drawing(
                        new Ink(List.of(new Stroke(List.of(new InkPoint(0.1, -2), new InkPoint(3, 4))))),
                        Optional.of("7"),
                        Optional.of("Zoë \"Z\"\n")),
                new Drawing(Ink.EMPTY, Optional.of("not a digit"), Optional.empty()),
                new Drawing(Ink.EMPTY, Optional.empty(), Optional.empty()));
        Path file = folder.resolve("written.jsonl");
        try (OutputStream stream = Files.newOutputStream(file)) {
            InkFile.write(drawings, stream);
        }
        assertThat(Files.readAllLines(file).get(0))
                .startsWith("{\"label\":7,")
                .endsWith("\"strokes\":[[[0.1,-2],[3,4]]]}");
        assertThat(InkFile.readAll(file)).extracting(InkFile.Entry::drawing).isEqualTo(drawings);
    }

    @Test
    void theTimesOfPointsAreKeptAndNonsenseIsLeftOut() throws IOException {
        Ink ink = new Ink(List.of(
                new Stroke(List.of(new InkPoint(1, 2, 0), new InkPoint(3, 4, 17))),
                new Stroke(List.of(new InkPoint(5, 6)))));
        Path file = folder.resolve("times.jsonl");
        try (OutputStream stream = Files.newOutputStream(file)) {
            InkFile.write(List.of(new Drawing(ink, Optional.empty(), Optional.empty())), stream);
        }
        assertThat(Files.readString(file)).contains("\"times\":[[0,17],[]]");
        assertThat(InkFile.readAll(file).get(0).drawing().ink()).isEqualTo(ink);
        for (String times : List.of("null", "7", "[[1]]", "[[-1,\"x\"],[1e300]]")) {
            List<Stroke> strokes = read("{\"strokes\":[[[1,2],[3,4]],[[5,6]]],\"times\":" + times + "}")
                    .get(0)
                    .drawing()
                    .ink()
                    .strokes();
            assertThat(strokes.get(0).points()).containsExactly(new InkPoint(1, 2), new InkPoint(3, 4));
        }
    }

    @Test
    void theWidthsOfThePenAreKept() throws IOException {
        Ink ink = new Ink(List.of(
                new Stroke(List.of(new InkPoint(1, 2)), 40),
                new Stroke(List.of(new InkPoint(3, 4), new InkPoint(5, 6)), 0.5)));
        Path file = folder.resolve("widths.jsonl");
        try (OutputStream stream = Files.newOutputStream(file)) {
            InkFile.write(List.of(new Drawing(ink, Optional.empty(), Optional.empty())), stream);
        }
        assertThat(file).hasContent("{\"strokes\":[[[1,2]],[[3,4],[5,6]]],\"widths\":[40,0.5]}");
        assertThat(InkFile.readAll(file).get(0).drawing().ink()).isEqualTo(ink);
    }

    @Test
    void wrongWidthsAreNamed() throws IOException {
        for (String widths : List.of("40", "[]", "[1,2]", "[\"x\"]", "[-1]")) {
            Path file =
                    Files.writeString(folder.resolve("ink.jsonl"), "{\"strokes\":[[[1,2]]],\"widths\":" + widths + "}");
            assertThatThrownBy(() -> InkFile.readAll(file))
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageContaining("line 1: ")
                    .hasMessageContaining("width");
        }
    }

    @Test
    void aFileIsReadOnAfterABadLine() throws IOException {
        Path file = Files.writeString(folder.resolve("ink.jsonl"), "nonsense\n{\"strokes\":[]}\n");
        try (InkFile ink = InkFile.open(file)) {
            assertThatThrownBy(ink::next)
                    .isInstanceOf(UnreadableFileException.class)
                    .hasMessageStartingWith(file + ": line 1: not JSON");
            assertThat(ink.next()).isPresent();
            assertThat(ink.next()).isEmpty();
        }
    }

    @Test
    void messagesNameTheLineAndWhatIsWrong() {
        refuses("{\"strokes\":[[[1,2]]", "not JSON: ");
        refuses("{\"strokes\":[]} {}", "not JSON: ");
        refuses("{\"strokes\":[],\"strokes\":[]}", "not JSON: Duplicate");
        refuses("[1]", "expected an object like {\"label\":7");
        refuses("{\"label\":3}", "\"strokes\" is missing");
        refuses("{\"strokes\":7}", "\"strokes\" must be a list of strokes, not the number 7");
        refuses("{\"strokes\":[3]}", "stroke 1 must be a list of points");
        refuses("{\"strokes\":[[[1,2]],[[1,2],[3]]]}", "stroke 2, point 2 must be [x, y], two numbers");
        refuses("{\"strokes\":[[[1,\"2\"]]]}", "stroke 1, point 1 must be [x, y], two numbers");
        refuses("{\"strokes\":[[[1,1e400]]]}", "stroke 1, point 1: ");
        refuses("{\"strokes\":[[[1,NaN]]]}", "not JSON: ");
        refuses("{\"label\":true,\"strokes\":[]}", "\"label\" must be a digit or a string, not true or false");
        refuses("{\"label\":2.5,\"strokes\":[]}", "\"label\" must be a digit or a string, not the number 2.5");
        refuses("{\"strokes\":" + "[".repeat(1000), "not JSON: ");
    }

    @Test
    void thereAreLimits() {
        refuses(
                "{\"strokes\":[" + "[[1,2]],".repeat(10_000) + "[[1,2]]]}",
                "10,001 strokes, at most 10,000 are allowed");
        refuses("{\"strokes\":[[" + "[1,2],".repeat(100_000) + "[1,2]]]}", "more than 100,000 points");
        refuses("{\"note\":\"" + "x".repeat(InkFile.MAX_LINE_LENGTH) + "\"}", "longer than 4,194,304 bytes");
    }

    @Test
    void whatIsNoFileIsNamed() throws IOException {
        assertThatThrownBy(() -> InkFile.open(folder))
                .hasMessage(folder + ": a directory, expected an ink file (.jsonl)");
        assertThatThrownBy(() -> InkFile.open(folder.resolve("none"))).hasMessageEndingWith("none: no such file");
        Path empty = Files.createFile(folder.resolve("empty.jsonl"));
        assertThatThrownBy(() -> InkFile.open(empty)).hasMessage(empty + ": empty, expected an ink file (.jsonl)");
    }

    @Test
    void bytesThatAreNoTextAreRefused() throws IOException {
        Path file =
                Files.write(folder.resolve("bytes.jsonl"), new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', '}'});
        assertThatThrownBy(() -> InkFile.readAll(file))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith(file + ": line 1: not")
                .hasMessageNotContaining("\n");
    }

    private void refuses(String badLine, String message) {
        assertThatThrownBy(() -> read("{\"strokes\":[]}\n" + badLine + "\n"))
                .isInstanceOf(UnreadableFileException.class)
                .hasMessageStartingWith(folder.resolve("ink.jsonl") + ": line 2: " + message)
                .hasMessageNotContaining("\n");
    }

    private List<InkFile.Entry> read(String content) throws IOException {
        return InkFile.readAll(Files.writeString(folder.resolve("ink.jsonl"), content));
    }
}
