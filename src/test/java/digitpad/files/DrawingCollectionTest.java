package digitpad.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import digitpad.digits.Drawing;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawingCollectionTest {
    private static final Stroke DOT = new Stroke(List.of(new InkPoint(1, 2)));

    @TempDir
    private Path folder;

    private static Drawing drawing(int strokes) {
        return new Drawing(new Ink(Collections.nCopies(strokes, DOT)), Optional.of("7"), Optional.empty());
    }

    @Test
    void whatIsTooLargeToBeReadAgainIsNotWrittenAndTakesNothingAlong() throws IOException {
        DrawingCollection kept = new DrawingCollection(folder.resolve("kept.jsonl"));
        kept.change(before -> List.of(drawing(1), drawing(10_000)));
        assertThatThrownBy(() -> kept.change(before -> List.of(drawing(10_001))))
                .isInstanceOf(InkTooLargeException.class)
                .hasMessageContaining("10,001 strokes");
        assertThat(kept.read()).containsExactly(drawing(1), drawing(10_000));
    }
}
