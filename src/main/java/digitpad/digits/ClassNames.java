package digitpad.digits;

import digitpad.words.Words;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What the labels of a data set are called.
 *
 * @param names in the order of the labels
 * @param firstLabel the label of the first name; 0 nearly everywhere
 */
public record ClassNames(List<String> names, int firstLabel) {
    private static final Words WORDS = Words.of(ClassNames.class);

    /** So many classes EMNIST tells apart: digits, capital and small letters. */
    public static final int MOST = 62;
    /** With fewer there is nothing to tell apart. */
    public static final int LEAST = 2;

    private static final int LONGEST = 40;
    private static final long LARGEST_FILE = 64 * 1024;
    private static final String NAMES_FILE = "classes.txt";
    private static final String MAPPING = "-mapping.txt";
    /** As Xiao, Rasul and Vollgraf, "Fashion-MNIST", 2017, call them. */
    private static final List<String> FASHION = List.of(
            "T-shirt/top", "Trouser", "Pullover", "Dress", "Coat", "Sandal", "Shirt", "Sneaker", "Bag", "Ankle boot");

    /** {@return whether a folder is called as Fashion-MNIST's are} */
    static boolean isFashion(Path folder) {
        return folder.toAbsolutePath()
                .normalize()
                .getFileName()
                .toString()
                .toLowerCase(Locale.ROOT)
                .matches(".*fashion[-_ ]?mnist.*");
    }

    /**
     * The names that a folder tells: in classes.txt, a line each, or in a mapping of EMNIST.
     *
     * @param folder where the files lie
     * @param files that lie there
     * @return the names; nothing if it tells none
     * @throws UnreadableFileException if they are no names; names file and line
     */
    static Optional<ClassNames> in(Path folder, List<Path> files) throws IOException {
        for (Path file : files) {
            String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
            if (name.equals(NAMES_FILE)) {
                return Optional.of(checked(lines(file), 0, file));
            }
            if (name.endsWith(MAPPING)) {
                return Optional.of(mapped(lines(file), file));
            }
        }
        return isFashion(folder) ? Optional.of(new ClassNames(FASHION, 0)) : Optional.empty();
    }

    /** {@return numbers from 0 as names, for labels that nothing names} */
    public static List<String> numbers(int classes) {
        return IntStream.range(0, classes).mapToObj(Integer::toString).toList();
    }

    static ClassNames upTo(int classes, Path folder) throws UnreadableFileException {
        return checked(numbers(classes), 0, folder);
    }

    private static List<String> lines(Path file) throws IOException {
        if (Files.size(file) > LARGEST_FILE) {
            throw new UnreadableFileException(WORDS.text("classes-too-long", file));
        }
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (CharacterCodingException e) {
            throw new UnreadableFileException(WORDS.text("classes-not-utf8", file), e);
        }
    }

    /** A line of EMNIST's: the label, then the code of its character, then perhaps that of another case of it. */
    private static ClassNames mapped(List<String> lines, Path file) throws UnreadableFileException {
        List<String> names = new ArrayList<>();
        int first = 0;
        for (int i = 0; i < lines.size(); i++) {
            String[] numbers = lines.get(i).split("\\s+");
            boolean isGood = numbers.length >= 2
                    && numbers[0].matches("\\d{1,3}")
                    && numbers[1].matches("\\d{2,5}")
                    && Character.isLetterOrDigit(Integer.parseInt(numbers[1]));
            if (isGood && i == 0) {
                first = Integer.parseInt(numbers[0]);
            }
            if (!isGood || first > 1 || Integer.parseInt(numbers[0]) != first + i) {
                throw new UnreadableFileException(WORDS.text("mapping-line", file, first + i, i + 1, lines.get(i)));
            }
            names.add(Character.toString(Integer.parseInt(numbers[1])));
        }
        return checked(names, first, file);
    }

    private static ClassNames checked(List<String> names, int first, Path file) throws UnreadableFileException {
        if (names.size() < LEAST || names.size() > MOST) {
            throw new UnreadableFileException(WORDS.text("class-count", file, LEAST, MOST, names.size()));
        }
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).length() > LONGEST || names.get(i).chars().anyMatch(Character::isISOControl)) {
                throw new UnreadableFileException(WORDS.text("class-name", file, LONGEST, i + 1));
            }
            if (!seen.add(names.get(i))) {
                throw new UnreadableFileException(WORDS.text("class-twice", file, names.get(i), i + 1));
            }
        }
        return new ClassNames(List.copyOf(names), first);
    }
}
