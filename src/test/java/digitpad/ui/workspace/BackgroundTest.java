package digitpad.ui.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BackgroundTest {
    @Test
    void tooLittleMemoryIsToldInWordsAndTheNextWorkIsDone() {
        try (Background background = new Background("work in a test", Runnable::run)) {
            CompletableFuture<String> told = new CompletableFuture<>();
            background.submit(
                    () -> {
                        throw new OutOfMemoryError("made up");
                    },
                    done -> told.complete("done"),
                    fault -> told.complete(Background.words(fault, "The model could not be opened")));
            assertThat(told.orTimeout(60, TimeUnit.SECONDS).join())
                    .isEqualTo(
                            "The model could not be opened: there is not enough memory. Close other programs, or give"
                                    + " Digitpad more (java -Xmx2g).");
            CompletableFuture<Integer> next = new CompletableFuture<>();
            background.submit(() -> 7, next::complete, next::completeExceptionally);
            assertThat(next.orTimeout(60, TimeUnit.SECONDS).join()).isEqualTo(7);
        }
    }
}
