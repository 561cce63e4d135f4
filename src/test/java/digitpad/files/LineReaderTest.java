package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LineReaderTest {
    private static List<String> lines(String text, int most) throws IOException {
        List<String> lines = new ArrayList<>();
        try (LineReader reader =
                new LineReader(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)), most)) {
            for (Optional<LineReader.Line> line = reader.readLine(); line.isPresent(); line = reader.readLine()) {
                lines.add(new String(line.get().bytes(), StandardCharsets.UTF_8)
                        + (line.get().tooLong() ? "…" : ""));
            }
        }
        return lines;
    }

    @Test
    void linesEndWithTheirEndsOrTheFile() throws IOException {
        assertThat(lines("a\n\nbc", 2)).containsExactly("a", "", "bc");
        assertThat(lines("a\n", 2)).containsExactly("a");
        assertThat(lines("", 2)).isEmpty();
    }

    @Test
    void whatIsTooLongIsCutAndTheNextLineIsWhole() throws IOException {
        assertThat(lines("abcdef\ngh\n", 3)).containsExactly("abc…", "gh");
        assertThat(lines("x".repeat(200_000) + "\ngh", 3)).containsExactly("xxx…", "gh");
        assertThat(lines("abcdef", 3)).containsExactly("abc…");
    }

    @Test
    void aLineWithoutEndIsToldAtOnce() throws IOException {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 'x';
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                target[offset] = 'x';
                return 1;
            }
        };
        try (LineReader reader = new LineReader(endless, 1000)) {
            assertThat(reader.readLine())
                    .hasValueSatisfying(line -> assertThat(line.tooLong()).isTrue());
        }
    }
}
