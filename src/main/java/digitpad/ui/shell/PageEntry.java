package digitpad.ui.shell;

import digitpad.ui.parts.Page;
import digitpad.ui.workspace.PageName;
import java.util.function.Supplier;
import org.kordamp.ikonli.Ikon;

/** A page of the window and how the sidebar shows it. FX thread only. */
public final class PageEntry {
    private final PageName name;
    private final Ikon icon;
    private final Supplier<Page> maker;
    private Page page;

    /**
     * A page that is made when it is first asked for, because five of them would keep the window waiting and one is seen.
     *
     * @param name which page
     * @param icon in the sidebar
     * @param maker makes the page, once
     */
    public PageEntry(PageName name, Ikon icon, Supplier<Page> maker) {
        this.name = name;
        this.icon = icon;
        this.maker = maker;
    }

    /** {@return which page} */
    public PageName name() {
        return name;
    }

    /** {@return its icon in the sidebar} */
    public Ikon icon() {
        return icon;
    }

    /** {@return what is shown; made now if it was not asked for before} */
    public Page page() {
        if (page == null) {
            page = maker.get();
        }
        return page;
    }
}
