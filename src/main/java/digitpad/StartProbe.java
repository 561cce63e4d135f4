package digitpad;

import digitpad.cli.StartBenchmark;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Stroke;
import digitpad.ui.draw.DrawModel;
import digitpad.ui.parts.PaintedFrame;
import java.util.List;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;

/**
 * For {@code digitpad benchmark --start}: tells when the window is painted, puts a seven on the pad at once, tells when its reading is
 * painted, and ends the program. FX thread only.
 */
final class StartProbe {
    /** In ink units. */
    private static final double PEN = 40;

    private static final Ink SEVEN = new Ink(List.of(new Stroke(
            Stream.of(new double[] {300, 250}, new double[] {620, 250}, new double[] {420, 760})
                    .map(at -> new InkPoint(at[0], at[1]))
                    .toList(),
            PEN)));

    private StartProbe() {}

    /**
     * Watches a window that is about to be shown.
     *
     * @param stage the window
     * @param drawing its pad
     */
    static void watch(Stage stage, DrawModel drawing) {
        stage.addEventHandler(
                WindowEvent.WINDOW_SHOWN,
                shown -> PaintedFrame.then(() -> {
                    say(StartBenchmark.WINDOW);
                    drawing.draw(SEVEN);
                }));
        drawing.readingProperty().subscribe(reading -> {
            if (reading != null) {
                PaintedFrame.then(() -> {
                    say(StartBenchmark.READING);
                    Platform.exit();
                });
            }
        });
    }

    private static void say(String what) {
        System.out.println(what);
    }
}
