package digitpad.ui.draw;

import digitpad.digits.Drawing;
import digitpad.ui.parts.ShortcutHint;
import digitpad.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;

/** The keys of the Draw page. */
final class DrawShortcuts {
    private static final Words WORDS = Words.of(DrawShortcuts.class);

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
                new ShortcutHint("B, E, V", WORDS.text("keys.tools")),
                new ShortcutHint("Ctrl+A, ↑ ↓", WORDS.text("keys.select")),
                new ShortcutHint("[ ]", WORDS.text("keys.width")),
                new ShortcutHint("Ctrl+Z", WORDS.text("undo")),
                new ShortcutHint("Ctrl+Shift+Z", WORDS.text("redo")),
                new ShortcutHint("Delete", WORDS.text("keys.delete")),
                new ShortcutHint("← →", WORDS.text("keys.digit")),
                new ShortcutHint("Ctrl+O", WORDS.text("keys.open")),
                new ShortcutHint("Ctrl+S", WORDS.text("keys.save")),
                new ShortcutHint("Ctrl+C, Ctrl+V", WORDS.text("keys.copy")),
                new ShortcutHint("Ctrl+Alt+0 … 9", WORDS.text("keys.keep")),
                new ShortcutHint("Ctrl+Alt+-", WORDS.text("keys.keep-none")));
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
