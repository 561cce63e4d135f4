package digitpad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.ui.parts.Page;
import digitpad.ui.workspace.PageName;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.kordamp.ikonli.feather.Feather;

class PageEntryTest {
    /** Counts its instances. */
    private record Counted(List<Page> made) implements Page {
        private Counted {
            made.add(this);
        }

        @Override
        public Node node() {
            return null;
        }
    }

    @Test
    void aPageIsMadeOnceAndNotBeforeItIsAskedFor() {
        List<Page> made = new ArrayList<>();
        PageEntry entry = new PageEntry(PageName.DRAW, Feather.EDIT_2, () -> new Counted(made));
        assertThat(entry.name()).isEqualTo(PageName.DRAW);
        assertThat(entry.icon()).isEqualTo(Feather.EDIT_2);
        assertThat(made).isEmpty();
        assertThat(entry.page()).isSameAs(entry.page());
        assertThat(made).hasSize(1);
    }
}
