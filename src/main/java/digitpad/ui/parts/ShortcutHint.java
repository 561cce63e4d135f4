package digitpad.ui.parts;

/**
 * A key and what it does, for people.
 *
 * @param keys such as "Ctrl+Z"
 * @param words such as "Undo"
 */
public record ShortcutHint(String keys, String words) {}
