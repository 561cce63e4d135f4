package digitpad.ui.draw;

import digitpad.digits.Drawing;
import digitpad.ui.parts.ShortcutHint;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the Draw page. */
final class DrawShortcuts {
    private final DrawModel model;
    private final List<Shortcut> shortcuts = new ArrayList<>();

    /** Which keys do what. */
    private record Shortcut(KeyCombination keys, Runnable action) {
        private static Shortcut plain(KeyCode key, Runnable action) {
            return new Shortcut(new KeyCodeCombination(key), action);
        }

        private static Shortcut control(KeyCode key, Runnable action) {
            return new Shortcut(new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN), action);
        }

        private static Shortcut controlAlt(KeyCode key, Runnable action) {
            return new Shortcut(
                    new KeyCodeCombination(key, KeyCombination.SHORTCUT_DOWN, KeyCombination.ALT_DOWN), action);
        }
    }

    DrawShortcuts(DrawModel model, DrawActions actions, Consumer<String> keepAs) {
        this.model = model;
        shortcuts.addAll(List.of(
                Shortcut.plain(KeyCode.B, () -> model.toolProperty().set(Tool.PEN)),
                Shortcut.plain(KeyCode.E, () -> model.toolProperty().set(Tool.ERASER)),
                Shortcut.plain(KeyCode.V, () -> model.toolProperty().set(Tool.SELECT)),
                Shortcut.plain(KeyCode.DELETE, model.selection()::delete),
                Shortcut.plain(KeyCode.BACK_SPACE, model.selection()::delete),
                Shortcut.plain(KeyCode.ESCAPE, model.selection()::clear),
                Shortcut.control(KeyCode.A, model.selection()::selectAll),
                Shortcut.plain(KeyCode.UP, () -> stepSelection(-1)),
                Shortcut.plain(KeyCode.DOWN, () -> stepSelection(1)),
                Shortcut.plain(
                        KeyCode.LEFT, () -> model.choose(model.chosenProperty().get() - 1)),
                Shortcut.plain(
                        KeyCode.RIGHT, () -> model.choose(model.chosenProperty().get() + 1)),
                Shortcut.control(KeyCode.Z, model::undo),
                Shortcut.control(KeyCode.Y, model::redo),
                new Shortcut(
                        new KeyCodeCombination(KeyCode.Z, KeyCombination.SHORTCUT_DOWN, KeyCombination.SHIFT_DOWN),
                        model::redo),
                Shortcut.control(KeyCode.O, actions::open),
                Shortcut.control(KeyCode.S, actions::save),
                Shortcut.control(KeyCode.C, actions::copy),
                Shortcut.control(KeyCode.V, actions::paste),
                Shortcut.controlAlt(KeyCode.MINUS, () -> keepAs.accept(Drawing.NOT_A_DIGIT))));
        for (int digit = 0; digit < 10; digit++) {
            String name = Integer.toString(digit);
            shortcuts.add(
                    Shortcut.controlAlt(KeyCode.values()[KeyCode.DIGIT0.ordinal() + digit], () -> keepAs.accept(name)));
        }
    }

    /** {@return the keys, for people} */
    static List<ShortcutHint> hints() {
        return List.of(
                new ShortcutHint("B, E, V", "Pen, eraser, selection"),
                new ShortcutHint("Ctrl+A, ↑ ↓", "Select everything, one stroke"),
                new ShortcutHint("[ ]", "Thinner, thicker"),
                new ShortcutHint("Ctrl+Z", "Undo"),
                new ShortcutHint("Ctrl+Shift+Z", "Redo"),
                new ShortcutHint("Delete", "Take away what is selected, or clear the pad"),
                new ShortcutHint("← →", "Choose a digit of a number"),
                new ShortcutHint("Ctrl+O", "Open a picture or an ink file"),
                new ShortcutHint("Ctrl+S", "Save as ink file or picture"),
                new ShortcutHint("Ctrl+C, Ctrl+V", "Copy as a picture, paste one"),
                new ShortcutHint("Ctrl+Alt+0 … 9", "Keep the drawing with that label"),
                new ShortcutHint("Ctrl+Alt+-", "Keep it as no digit"));
    }

    private void stepSelection(int by) {
        if (model.toolProperty().get() == Tool.SELECT) {
            model.selection().step(by);
        }
    }

    /** Does what the key stands for, if it stands for something. */
    void keyPressed(KeyEvent event) {
        for (Shortcut shortcut : shortcuts) {
            if (shortcut.keys().match(event)) {
                shortcut.action().run();
                event.consume();
                return;
            }
        }
        // By what they type too, for on many keyboards brackets have no key of their own.
        if (event.getCode() == KeyCode.OPEN_BRACKET || event.getText().equals("[")) {
            model.narrow();
            event.consume();
        } else if (event.getCode() == KeyCode.CLOSE_BRACKET || event.getText().equals("]")) {
            model.widen();
            event.consume();
        }
    }
}
