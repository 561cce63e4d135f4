package digitpad.ui.draw;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.DigitImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class HistoryTest {
    private final History history = new History();

    /** A picture that no other is equal to; nobody looks at it. */
    private static Sheet picture(int number) {
        byte[] pixels = new byte[DigitImage.PIXELS];
        pixels[number] = 1;
        return Sheet.of(new Picture(null, List.of(), DigitImage.copyOf(pixels, 0), null));
    }

    private List<Sheet> takenBack() {
        List<Sheet> sheets = new ArrayList<>();
        while (history.canUndoProperty().get()) {
            history.undo();
            sheets.add(0, history.sheetProperty().get());
        }
        return sheets;
    }

    @Test
    void everyDrawingCanBeTakenBackAndOfThePicturesTheLast() {
        int many = History.MOST_PICTURES + 5;
        List<Sheet> drawings = new ArrayList<>();
        List<Sheet> pictures = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            drawings.add(Sheet.of(OneStroke.at(i + 1)));
            pictures.add(picture(i));
            history.change(drawings.get(i));
            history.change(pictures.get(i));
        }
        history.change(Sheet.EMPTY);

        List<Sheet> sheets = takenBack();
        assertThat(sheets).containsAll(drawings);
        assertThat(sheets)
                .filteredOn(sheet -> sheet.picture().isPresent())
                .isEqualTo(pictures.subList(many - History.MOST_PICTURES, many));
        while (history.canRedoProperty().get()) {
            history.redo();
        }
        assertThat(history.sheetProperty().get()).isEqualTo(Sheet.EMPTY);
        assertThat(takenBack()).as("they come back as they went").isEqualTo(sheets);
    }
}
