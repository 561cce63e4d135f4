import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/**
 * Lays out what jpackage puts into the application: the program's jar and its libraries, native code unpacked beside them. Run by the
 * build: {@code java packaging/Stage.java target/digitpad.jar target/lib target/dist}; the folder is emptied first, and {@code input} is made in
 * it.
 *
 * <p>Jars are stored, not deflated: the package is compressed as a whole, better than each jar by itself, and the program reads its classes
 * without inflating them.
 */
final class Stage {
    /** Jars with nothing but native code for JavaCPP. Elsewhere than on Linux they stay as they are, and are unpacked at the first start. */
    private static final Pattern NATIVE_JAR =
            Pattern.compile("(nd4j-native|nd4j-native-preset|openblas|javacpp)-.*-linux-.*\\.jar");
    /** On Linux, JavaFX looks for its libraries in the folder of its jars. */
    private static final Pattern JAVAFX_JAR = Pattern.compile("javafx-.*-linux.*\\.jar");
    /** What only DataVec's statistics and reports use, which the program does not: 20 MB. */
    private static final Pattern UNUSED = Pattern.compile("(fastutil|freemarker)-[0-9.]+\\.jar");
    /** A jar that only names others, for Maven. */
    private static final long EMPTY_JAR = 8_000;

    private static final Pattern EMPTY = Pattern.compile("(javafx-[a-z]+-[0-9.]+|.*-platform-[0-9].*)\\.jar");
    private static final Pattern LIBRARY = Pattern.compile(".*\\.(so(\\.[0-9.]+)?|dylib|jnilib|dll)");
    /** What ND4J's glue calls OpenBLAS; JavaCPP would copy the file under this name into a cache. */
    private static final String OPENBLAS = "libopenblas_nolapack.so.0";

    private Stage() {}

    public static void main(String[] arguments) throws IOException {
        Path program = Path.of(arguments[0]);
        Path libraries = Path.of(arguments[1]);
        Path folder = Path.of(arguments[2]);
        // jpackage would not write over what it left the last time.
        delete(folder);
        Path input = folder.resolve("input");
        Files.createDirectories(input);
        store(program, input.resolve("digitpad.jar"), false);
        try (Stream<Path> jars = Files.list(libraries)) {
            for (Path jar : jars.sorted().toList()) {
                stage(jar, input);
            }
        }
    }

    private static void stage(Path jar, Path input) throws IOException {
        String name = jar.getFileName().toString();
        if (NATIVE_JAR.matcher(name).matches()) {
            unpack(jar, input.resolve("native"));
        } else if (JAVAFX_JAR.matcher(name).matches()) {
            unpack(jar, input);
            store(jar, input.resolve(name), true);
        } else if (!UNUSED.matcher(name).matches()
                && (!EMPTY.matcher(name).matches() || Files.size(jar) > EMPTY_JAR)) {
            store(jar, input.resolve(name), false);
        }
    }

    /** Libraries in folders of the jar go to the innermost of them, which tells the kind of processor. */
    private static void unpack(Path jar, Path folder) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile())) {
            for (ZipEntry entry : entries(zip)) {
                Path path = Path.of(entry.getName());
                if (LIBRARY.matcher(entry.getName()).matches()) {
                    Path parent = path.getParent();
                    String name = path.getFileName().toString().replace("libopenblas.so.0", OPENBLAS);
                    Path target = (parent == null ? folder : folder.resolve(parent.getFileName())).resolve(name);
                    Files.createDirectories(target.getParent());
                    try (InputStream stream = zip.getInputStream(entry)) {
                        Files.copy(stream, target, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    /** Copies a jar, without its native libraries if they lie beside it. */
    private static void store(Path jar, Path target, boolean isUnpacked) throws IOException {
        try (ZipFile zip = new ZipFile(jar.toFile());
                OutputStream file = Files.newOutputStream(target);
                ZipOutputStream stored = new ZipOutputStream(file)) {
            stored.setMethod(ZipOutputStream.STORED);
            for (ZipEntry entry : entries(zip)) {
                if (isUnpacked && LIBRARY.matcher(entry.getName()).matches()) {
                    continue;
                }
                byte[] content;
                try (InputStream stream = zip.getInputStream(entry)) {
                    content = stream.readAllBytes();
                }
                CRC32 sum = new CRC32();
                sum.update(content);
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTime(entry.getTime());
                copy.setSize(content.length);
                copy.setCrc(sum.getValue());
                stored.putNextEntry(copy);
                stored.write(content);
                stored.closeEntry();
            }
        }
    }

    private static List<? extends ZipEntry> entries(ZipFile zip) {
        return zip.stream().filter(entry -> !entry.isDirectory()).toList();
    }

    private static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> inside = Files.walk(folder)) {
                for (Path path : inside.sorted((a, b) -> b.compareTo(a)).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
