package digitpad.ui.shell;

import digitpad.ui.parts.Page;
import digitpad.ui.workspace.PageName;
import org.kordamp.ikonli.Ikon;

/**
 * A page of the window and how the sidebar shows it.
 *
 * @param name which page
 * @param icon in the sidebar
 * @param page what is shown
 */
public record PageEntry(PageName name, Ikon icon, Page page) {}
