package digitpad.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import digitpad.digits.DigitImage;
import digitpad.digits.DigitNormaliser;
import digitpad.digits.UnreadableFileException;
import digitpad.files.InkFile;
import digitpad.files.PictureFile;
import digitpad.learning.Network;
import digitpad.learning.Reading;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.TypeConversionException;

/** Reads file after file and writes what it reads, in order; what cannot be read is told and left out. One thread. */
final class Recognition {
    /** Ten times as fast as one by one, and still only a fraction of a second between results. */
    private static final int BATCH = 250;

    private static final String INK_SUFFIX = ".jsonl";

    private final Network network;
    private final Console console;
    private final boolean json;
    private final DigitNormaliser normaliser = new DigitNormaliser();
    private final List<Found> waiting = new ArrayList<>(BATCH);
    private boolean isClean = true;

    /** What stands in a line of an ink file, or on a picture, whose line is null. */
    private record Found(String file, Integer line, Optional<DigitImage> image) {}

    /**
     * A recognition that has read nothing yet.
     *
     * @param network what reads
     * @param console where to write
     * @param json whether results are JSON
     */
    Recognition(Network network, Console console, boolean json) {
        this.network = network;
        this.console = console;
        this.json = json;
    }

    /** {@return whether everything could be read so far} */
    boolean isClean() {
        return isClean;
    }

    /**
     * Reads one file.
     *
     * @param file as the user wrote it
     */
    void read(String file) {
        try {
            Path path = new PathConverter().convert(file);
            if (file.toLowerCase(Locale.ROOT).endsWith(INK_SUFFIX)) {
                readInk(file, path);
            } else {
                waiting.add(new Found(file, null, PictureFile.read(path).digitImage()));
            }
        } catch (UnreadableFileException | TypeConversionException e) {
            complain(e.getMessage());
        } catch (IOException e) {
            complain(file + ": cannot be read: " + e.getMessage());
        }
        writeWaiting();
    }

    private void readInk(String file, Path path) throws IOException {
        try (InkFile ink = InkFile.open(path)) {
            while (true) {
                try {
                    Optional<InkFile.Entry> entry = ink.next();
                    if (entry.isEmpty()) {
                        return;
                    }
                    waiting.add(new Found(
                            file,
                            entry.get().line(),
                            normaliser.normalise(entry.get().drawing().ink())));
                    if (waiting.size() == BATCH) {
                        writeWaiting();
                    }
                } catch (UnreadableFileException badLine) {
                    complain(badLine.getMessage());
                }
            }
        }
    }

    private void complain(String problem) {
        // What was read before it comes before it.
        writeWaiting();
        console.complaint(problem);
        isClean = false;
    }

    private void writeWaiting() {
        List<DigitImage> images =
                waiting.stream().flatMap(found -> found.image().stream()).toList();
        float[] pixels = new float[images.size() * DigitImage.PIXELS];
        for (int i = 0; i < images.size(); i++) {
            images.get(i).copyTo(pixels, i * DigitImage.PIXELS);
        }
        float[][] probabilities = images.isEmpty() ? new float[0][] : network.probabilities(pixels, images.size());
        int next = 0;
        for (Found found : waiting) {
            if (found.image().isPresent()) {
                write(found, new Reading(found.image().get(), probabilities[next++]));
            } else {
                writeBlank(found);
            }
        }
        waiting.clear();
        console.flush();
    }

    private void write(Found found, Reading reading) {
        if (json) {
            console.result(Json.putReading(place(found), reading));
        } else {
            console.result(
                    placeText(found) + ": " + reading.digit() + " (" + Numbers.percent(reading.confidence(), 1) + ")");
        }
    }

    private void writeBlank(Found found) {
        if (json) {
            console.result(place(found).putNull("digit").putNull("confidence").putNull("probabilities"));
        } else {
            console.result(placeText(found) + ": blank");
        }
    }

    private static ObjectNode place(Found found) {
        return Json.object().put("file", found.file()).put("line", found.line());
    }

    private static String placeText(Found found) {
        return found.line() == null ? found.file() : found.file() + ":" + found.line();
    }
}
