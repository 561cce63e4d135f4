package digitpad.cli;

import digitpad.digits.DigitImage;
import digitpad.digits.InkRow;
import digitpad.digits.WritingRow;
import digitpad.files.InkFile;
import digitpad.files.PictureFile;
import digitpad.learning.DigitReading;
import digitpad.learning.GeneratorModel;
import digitpad.learning.Model;
import digitpad.learning.NumberReader;
import digitpad.learning.NumberReading;
import digitpad.learning.Refusal;
import digitpad.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What a morph begins or ends with: a digit as the generator draws it, or somebody's own. */
final class MorphEnd {
    private static final Words WORDS = Words.of(MorphEnd.class);
    private static final String INK_SUFFIX = ".jsonl";

    private MorphEnd() {}

    /**
     * Finds the code.
     *
     * @param name a class that the generator draws, such as "3", or a picture or an ink file
     * @param model draws
     * @param reader finds the digit in a file
     * @return the code
     * @throws IOException if the file cannot be read
     * @throws CommandFailure if there is not exactly one digit in it, or the reader reads no digits
     */
    static float[] code(String name, GeneratorModel model, Model reader) throws IOException, CommandFailure {
        if (name.length() == 1 && Character.isDigit(name.charAt(0)) && name.charAt(0) - '0' < model.classes()) {
            return model.digit(name.charAt(0) - '0');
        }
        return model.generator().resembling(image(name, model.classes(), reader));
    }

    private static DigitImage image(String name, int classes, Model reader) throws IOException, CommandFailure {
        ModelFile.requireDigits(reader);
        List<? extends WritingRow> rows = rows(name, classes);
        List<DigitReading> digits = new NumberReader()
                .read(rows, reader.network(), Refusal.NEVER)
                .map(NumberReading::digits)
                .orElse(List.of());
        if (digits.size() != 1) {
            throw new CommandFailure(
                    digits.isEmpty()
                            ? WORDS.text("morph.no-digit", name)
                            : WORDS.text("morph.number", name, digits.size()));
        }
        return digits.get(0).reading().image();
    }

    private static List<? extends WritingRow> rows(String name, int classes) throws IOException, CommandFailure {
        Path file = path(name, classes);
        if (!name.toLowerCase(Locale.ROOT).endsWith(INK_SUFFIX)) {
            return PictureFile.read(file).rows();
        }
        try (InkFile ink = InkFile.open(file)) {
            Optional<InkFile.Entry> first = ink.next();
            return first.isEmpty() ? List.of() : InkRow.of(first.get().drawing().ink());
        }
    }

    private static Path path(String name, int classes) throws CommandFailure {
        try {
            Path file = Path.of(name);
            if (Files.exists(file)) {
                return file;
            }
        } catch (InvalidPathException e) {
            // No file can have such a name.
        }
        throw new CommandFailure(WORDS.text("morph.neither", name, classes - 1));
    }
}
