package digitpad.hostile;

import digitpad.digits.Drawing;
import digitpad.digits.ImageMark;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Mnist;
import digitpad.digits.Stroke;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.DrawingCollection;
import digitpad.files.ImageMarkFile;
import digitpad.files.Preferences;
import digitpad.files.PreferencesFile;
import digitpad.files.export.ExportFormat;
import digitpad.files.export.ModelExport;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.TrainingSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A program that saves everything that can be saved, again and again, until it is killed; it prints a line after each. When it starts, it
 * looks at what the one before it has left.
 */
public final class SavesForever {
    /** Printed when everything that the last process left is whole. */
    static final String WHOLE = "whole";

    private static final Dl4jEngine ENGINE = new Dl4jEngine();
    /** Large enough to be written in several pieces. */
    private static final List<LayerSpec> LAYERS =
            List.of(new LayerSpec.Dense(100, Activation.RELU), new LayerSpec.Output(10));

    private static final int MOST_DRAWINGS = 200;

    private final Path folder;

    private SavesForever(Path folder) {
        this.folder = folder;
    }

    /**
     * Saves until the process is killed.
     *
     * @param arguments the folder where everything lies
     */
    public static void main(String[] arguments) throws IOException {
        SavesForever program = new SavesForever(Path.of(arguments[0]));
        int version = program.check();
        System.out.println(WHOLE);
        while (true) {
            program.save(++version);
        }
    }

    private Path file(String name) {
        return folder.resolve(name);
    }

    private void save(int version) throws IOException {
        new PreferencesFile(file("preferences.json")).write(Preferences.NONE);
        System.out.println("preferences");
        new DrawingCollection(file("my-digits.jsonl")).change(drawings -> {
            List<Drawing> more = new ArrayList<>(drawings);
            more.add(drawing(version));
            return more.subList(Math.max(0, more.size() - MOST_DRAWINGS), more.size());
        });
        System.out.println("drawings");
        ENGINE.save(model(version), file("model.zip"));
        System.out.println("model");
        for (ExportFormat format : ExportFormat.values()) {
            ModelExport.write(model(version), format, file("model" + format.suffix()));
            System.out.println(format);
        }
        ImageMarkFile.write(
                List.of(new ImageMark("MNIST", "test", version, true, "x".repeat(10_000))), file("marks.csv"));
        System.out.println("marks");
    }

    private static Drawing drawing(int version) {
        Stroke stroke = new Stroke(List.of(new InkPoint(version, 2), new InkPoint(version + 1, 4)));
        return new Drawing(new Ink(List.of(stroke)), Optional.of("7"), Optional.of("writer " + version));
    }

    private static Model model(int version) {
        float[] parameters = new float[(int) ENGINE.summarise(LAYERS).parameters()];
        Arrays.fill(parameters, version);
        ModelCard card = new ModelCard(
                "version " + version,
                "chollet",
                LAYERS,
                TrainingSettings.builder().build(),
                "MNIST",
                Mnist.DIGITS,
                1,
                2,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "test",
                Instant.parse("2026-11-21T12:00:00Z"));
        return new Model(card, ENGINE.network(LAYERS, parameters));
    }

    /** {@return the last version that was saved, 0 at first; fails if anything is not whole} */
    private int check() throws IOException {
        List<String> problems = new ArrayList<>();
        new PreferencesFile(file("preferences.json")).read(problems::add);
        if (!problems.isEmpty()) {
            throw new IOException(problems.get(0));
        }
        List<Drawing> drawings = new DrawingCollection(file("my-digits.jsonl")).read();
        // A drawing that was kept once is there until two hundred others are.
        for (int i = 1; i < drawings.size(); i++) {
            require(number(drawings.get(i)) == number(drawings.get(i - 1)) + 1, "a drawing is lost");
        }
        int version = drawings.isEmpty() ? 0 : number(drawings.get(drawings.size() - 1));
        require(drawings.size() == Math.min(MOST_DRAWINGS, version), "drawings are lost");
        if (Files.exists(file("model.zip"))) {
            Model model = ENGINE.open(file("model.zip"));
            for (ExportFormat format : ExportFormat.values()) {
                Path exported = file("model" + format.suffix());
                if (Files.exists(exported)) {
                    Path again = file("again" + format.suffix());
                    ModelExport.write(model, format, again);
                    // Digits of the version make a difference.
                    require(Math.abs(Files.size(again) - Files.size(exported)) < 16, exported + " is not whole");
                }
            }
        }
        require(ImageMarkFile.read(file("marks.csv")).size() <= 1, "marks are not whole");
        return version;
    }

    private static int number(Drawing drawing) {
        return Integer.parseInt(drawing.writer().orElseThrow().substring("writer ".length()));
    }

    private static void require(boolean holds, String otherwise) throws IOException {
        if (!holds) {
            throw new IOException(otherwise);
        }
    }
}
