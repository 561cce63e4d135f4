package digitpad.files;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that ships with the program and is somebody else's. The build writes the list of libraries from what their authors declare.
 *
 * @param name for people
 * @param version empty if it has none
 * @param licences their names
 * @param url where it comes from; may be empty
 */
public record ShippedPart(String name, String version, String licences, String url) {
    private static final List<String> LISTS =
            List.of("/digitpad/licences/others.tsv", "/digitpad/licences/libraries.tsv");
    private static final int FIELDS = 4;

    /**
     * Everything that ships. Takes a moment: not on the FX thread.
     *
     * @return what is no library first, then libraries by name
     * @throws IOException if the list is missing from this copy of the program
     */
    public static List<ShippedPart> all() throws IOException {
        Stream<ShippedPart> parts = Stream.empty();
        for (String list : LISTS) {
            parts = Stream.concat(parts, read(list).stream());
        }
        return parts.toList();
    }

    private static List<ShippedPart> read(String list) throws IOException {
        try (InputStream stream = ShippedPart.class.getResourceAsStream(list)) {
            if (stream == null) {
                throw new FileNotFoundException(list);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("\t", -1))
                    .filter(fields -> fields.length == FIELDS)
                    .map(fields ->
                            new ShippedPart(fields[0].strip(), fields[1].strip(), fields[2].strip(), fields[3].strip()))
                    .distinct()
                    .sorted(Comparator.comparing(ShippedPart::name, String.CASE_INSENSITIVE_ORDER))
                    .toList();
        }
    }
}
