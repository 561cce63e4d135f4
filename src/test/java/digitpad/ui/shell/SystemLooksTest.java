package digitpad.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SystemLooksTest {
    /** A system in which commands that hold a word write something. */
    private static SystemLooks.Wishes wishes(String system, Map<String, String> outputs) {
        return SystemLooks.wishes(system, command -> outputs.entrySet().stream()
                .filter(entry -> String.join(" ", command).contains(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .or(Optional::empty));
    }

    @Test
    void onLinuxThePortalIsAskedFirst() {
        String portal = "portal.Settings.Read";
        assertThat(wishes("Linux", Map.of(portal, "(<<uint32 1>>,)")).isDark()).isTrue();
        assertThat(wishes("Linux", Map.of(portal, "(<<uint32 2>>,)", "gtk-theme", "'Adwaita-dark'"))
                        .isDark())
                .isFalse();
        assertThat(wishes("Linux", Map.of(portal, "(<<uint32 0>>,)", "interface color-scheme", "'prefer-dark'"))
                        .isDark())
                .isTrue();
        assertThat(wishes("Linux", Map.of("gtk-theme", "'Yaru-dark'")).isDark()).isTrue();
        assertThat(wishes("Linux", Map.of("enable-animations", "false")).isStill())
                .isTrue();
    }

    @Test
    void macAndWindowsAreAskedInTheirWay() {
        assertThat(wishes("Mac OS X", Map.of("AppleInterfaceStyle", "Dark\n")))
                .isEqualTo(new SystemLooks.Wishes(true, false));
        assertThat(wishes("Windows 11", Map.of("AppsUseLightTheme", "AppsUseLightTheme    REG_DWORD    0x0")))
                .isEqualTo(new SystemLooks.Wishes(true, false));
        assertThat(wishes("Windows 11", Map.of("MinAnimate", "    MinAnimate    REG_SZ    0\r\n"))
                        .isStill())
                .isTrue();
    }

    @Test
    void whoDoesNotTellIsLightAndMoves() {
        for (String system : new String[] {"Linux", "Mac OS X", "Windows 10", "Plan 9"}) {
            assertThat(wishes(system, Map.of())).isEqualTo(new SystemLooks.Wishes(false, false));
        }
    }
}
