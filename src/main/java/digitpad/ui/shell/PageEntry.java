package digitpad.ui.shell;

import digitpad.ui.parts.Page;
import org.kordamp.ikonli.Ikon;

/**
 * A page of the window and how the sidebar shows it.
 *
 * @param id for style and tests
 * @param title in the sidebar
 * @param icon in the sidebar
 * @param page what is shown
 */
public record PageEntry(String id, String title, Ikon icon, Page page) {}
