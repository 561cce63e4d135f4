package digitpad.hostile;

import digitpad.digits.DataFolder;
import digitpad.digits.DigitImage;
import digitpad.digits.Drawing;
import digitpad.digits.IdxFile;
import digitpad.digits.ImageMark;
import digitpad.digits.Ink;
import digitpad.digits.InkPoint;
import digitpad.digits.Mnist;
import digitpad.digits.Stroke;
import digitpad.digits.UnreadableFileException;
import digitpad.dl4j.Dl4jEngine;
import digitpad.files.DigitPicture;
import digitpad.files.ImageMarkFile;
import digitpad.files.InkFile;
import digitpad.files.PictureFile;
import digitpad.files.PreferencesFile;
import digitpad.files.RunStore;
import digitpad.files.keras.Fixtures;
import digitpad.files.keras.KerasFile;
import digitpad.learning.Activation;
import digitpad.learning.LayerSpec;
import digitpad.learning.Model;
import digitpad.learning.ModelCard;
import digitpad.learning.TrainingSettings;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.ImageIO;

/** Every kind of file that the program reads, with small good files to begin with. */
final class HostileFormats {
    private static final Dl4jEngine ENGINE = new Dl4jEngine();
    private static final int IDX_HEADER = 16;

    private final Path folder;

    /**
     * The formats.
     *
     * @param folder for files that are made on the way; not the one where damaged files lie
     */
    HostileFormats(Path folder) {
        this.folder = folder;
    }

    HostileFormat of(String name) throws IOException {
        return switch (name) {
            case "idx images" -> images();
            case "idx labels" -> labels();
            case "class names" -> classNames();
            case "model" -> model();
            case "keras h5" -> kerasH5();
            case "keras archive" -> kerasArchive();
            case "ink" -> ink();
            case "png", "jpg", "gif", "bmp" -> picture(name);
            case "preferences" -> preferences();
            case "image marks" -> marks();
            case "run zip" -> runZip();
            case "run folder" -> runFolder();
            case "run checkpoint" -> checkpoint();
            default -> throw new IllegalArgumentException(name);
        };
    }

    private HostileFormat images() throws IOException {
        byte[] plain = idx(0x0803, 2, 28, 28);
        return new HostileFormat(
                "idx images",
                "train-images-idx3-ubyte",
                List.of(plain, plain, idx(0x0803, 1, 28, 28)),
                (file, random) -> {
                    byte[] changed =
                            ByteMutator.mutate(file, 0, random.nextBoolean() ? IDX_HEADER : file.length, random);
                    return random.nextInt(3) == 0 ? damagedGzip(changed, random) : changed;
                },
                file -> IdxFile.read("two", Mnist.DIGITS, file, good("labels", idx(0x0801, 2))));
    }

    /** A file that nobody damages. */
    private Path good(String name, byte[] content) throws IOException {
        Path file = folder.resolve(name);
        return Files.exists(file) ? file : Files.write(file, content);
    }

    private HostileFormat labels() throws IOException {
        return new HostileFormat(
                "idx labels",
                "train-labels-idx1-ubyte",
                List.of(idx(0x0801, 2)),
                (file, random) -> {
                    byte[] changed = ByteMutator.mutate(file, random);
                    return random.nextInt(3) == 0 ? damagedGzip(changed, random) : changed;
                },
                file -> IdxFile.read("two", Mnist.DIGITS, good("images", idx(0x0803, 2, 28, 28)), file));
    }

    private HostileFormat classNames() {
        List<byte[]> seeds = List.of(
                "ring\nstroke\n".getBytes(StandardCharsets.UTF_8),
                "0 48\n1 49\n2 50 98\n".getBytes(StandardCharsets.UTF_8));
        return new HostileFormat("class names", "x-mapping.txt", seeds, ByteMutator::mutate, this::readData);
    }

    /** Puts good files beside the damaged one. */
    private void readData(Path file) throws Exception {
        Map<String, byte[]> good = new LinkedHashMap<>();
        good.put("train-images-idx3-ubyte", idx(0x0803, 2, 28, 28));
        good.put("train-labels-idx1-ubyte", idx(0x0801, 2));
        good.put("t10k-images-idx3-ubyte", idx(0x0803, 2, 28, 28));
        good.put("t10k-labels-idx1-ubyte", idx(0x0801, 2));
        for (Map.Entry<String, byte[]> each : good.entrySet()) {
            Path other = file.resolveSibling(each.getKey());
            if (!Files.exists(other)) {
                Files.write(other, each.getValue());
            }
        }
        DataFolder.read(file.getParent());
    }

    private static byte[] idx(int magic, int... sizes) {
        int content = Arrays.stream(sizes).reduce(1, (a, b) -> a * b);
        ByteBuffer bytes = ByteBuffer.allocate(4 + 4 * sizes.length + content).putInt(magic);
        Arrays.stream(sizes).forEach(bytes::putInt);
        for (int i = 0; i < content; i++) {
            bytes.put((byte) (sizes.length == 1 ? i : i % 251));
        }
        return bytes.array();
    }

    private static byte[] damagedGzip(byte[] content, Random random) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(content);
        } catch (IOException e) {
            throw new IllegalStateException("memory takes everything", e);
        }
        return random.nextBoolean() ? bytes.toByteArray() : ByteMutator.mutate(bytes.toByteArray(), random);
    }

    private byte[] savedModel() throws IOException {
        List<LayerSpec> layers = List.of(
                new LayerSpec.MaxPooling(7),
                new LayerSpec.Convolution(1, 2, Activation.RELU),
                new LayerSpec.Dropout(0.5),
                new LayerSpec.Dense(3, Activation.RELU),
                new LayerSpec.Output(10));
        TrainingSettings settings = TrainingSettings.builder().build();
        float[] parameters = new float[(int) ENGINE.summarise(layers).parameters()];
        ModelCard card = new ModelCard(
                "small",
                "lenet",
                layers,
                settings,
                "MNIST",
                Mnist.DIGITS,
                1,
                2,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                "test",
                Instant.parse("2026-11-21T12:00:00Z"));
        Path file = folder.resolve("small.zip");
        ENGINE.save(new Model(card, ENGINE.network(layers, parameters)), file);
        return Files.readAllBytes(file);
    }

    private HostileFormat model() throws IOException {
        return new HostileFormat(
                "model",
                "model.zip",
                List.of(savedModel()),
                (file, random) -> ZipMutator.mutate(file, HostileFormats::entry, random),
                ENGINE::open);
    }

    private static byte[] entry(String name, byte[] content, Random random) {
        if (name.endsWith(".json") && !name.equals("configuration.json")) {
            return JsonMutator.mutate(content, random);
        }
        if (name.equals("checkpoint.bin")) {
            return checked(content, random);
        }
        if (name.endsWith(".h5")) {
            return hdf5(content, random);
        }
        if (name.endsWith(".zip")) {
            return ZipMutator.mutate(content, HostileFormats::entry, random);
        }
        return ByteMutator.mutate(content, 0, 160, random);
    }

    private byte[] fixture(String name) throws IOException {
        if (!Files.exists(folder.resolve(name))) {
            Fixtures.unpack(folder);
        }
        return Files.readAllBytes(folder.resolve(name));
    }

    private HostileFormat kerasH5() throws IOException {
        List<byte[]> seeds = List.of(fixture("pooled.h5"), fixture("keras1-theano.h5"), fixture("nested.h5"));
        return new HostileFormat("keras h5", "model.h5", seeds, HostileFormats::hdf5, KerasFile::read);
    }

    private HostileFormat kerasArchive() throws IOException {
        List<byte[]> seeds = List.of(fixture("pooled.keras"), fixture("windows.keras"), fixture("sigmoids.keras"));
        return new HostileFormat(
                "keras archive",
                "model.keras",
                seeds,
                (file, random) -> ZipMutator.mutate(file, HostileFormats::entry, random),
                KerasFile::read);
    }

    /** Near where blocks begin, by their signatures, or digits of the texts in them, or anywhere. */
    private static byte[] hdf5(byte[] file, Random random) {
        int kind = random.nextInt(4);
        if (kind == 0) {
            return ByteMutator.mutate(file, random);
        }
        if (kind == 1) {
            byte[] changed = file.clone();
            for (int changes = 1 + random.nextInt(4), tries = 0; changes > 0 && tries < 20_000; tries++) {
                int at = random.nextInt(file.length);
                if (file[at] >= '0' && file[at] <= '9' && at > 0 && file[at - 1] >= ' ' && file[at - 1] < 127) {
                    changed[at] = (byte) ("0123456789-]},e.".charAt(random.nextInt(16)));
                    changes--;
                }
            }
            return changed;
        }
        List<String> signatures = List.of("TREE", "SNOD", "HEAP", "GCOL", "OHDR", "\u0089HDF");
        List<Integer> places = new ArrayList<>();
        for (int at = 0; at + 4 < file.length; at++) {
            byte first = file[at];
            if (first == 'T' || first == 'S' || first == 'H' || first == 'G' || first == 'O' || first == (byte) 0x89) {
                String four = new String(file, at, 4, StandardCharsets.ISO_8859_1);
                if (signatures.contains(four)) {
                    places.add(at);
                }
            }
        }
        int place = places.get(random.nextInt(places.size()));
        return ByteMutator.mutate(file, place, place + (kind == 2 ? 64 : 512), random);
    }

    private HostileFormat ink() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Stroke stroke = new Stroke(List.of(new InkPoint(1, 2, 0), new InkPoint(3.5, 4, 20), new InkPoint(9, 9, 30)), 2);
        InkFile.write(
                List.of(
                        new Drawing(new Ink(List.of(stroke, stroke)), Optional.of("7"), Optional.of("ann")),
                        new Drawing(new Ink(List.of(stroke)), Optional.of("ring"), Optional.empty())),
                bytes);
        return new HostileFormat(
                "ink",
                "ink.jsonl",
                List.of(bytes.toByteArray()),
                (file, random) -> {
                    String[] lines = new String(file, StandardCharsets.UTF_8).split("\n");
                    byte[] line = lines[random.nextInt(lines.length)].getBytes(StandardCharsets.UTF_8);
                    byte[] changed = JsonMutator.mutate(line, random);
                    return random.nextInt(6) == 0 ? ByteMutator.mutate(file, random) : changed;
                },
                file -> {
                    InkFile.readAll(file);
                    InkFile.readDataSet(file, Mnist.DIGITS);
                });
    }

    private HostileFormat picture(String kind) throws IOException {
        List<byte[]> seeds = new ArrayList<>();
        DigitImage seven = Mnist.load().test().image(0);
        Path plain = folder.resolve("seven.png");
        DigitPicture.write(seven, plain);
        BufferedImage grey = ImageIO.read(plain.toFile());
        BufferedImage colours = new BufferedImage(28, 28, BufferedImage.TYPE_INT_RGB);
        colours.createGraphics().drawImage(grey, 0, 0, null);
        for (BufferedImage each : List.of(grey, colours)) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            ImageIO.write(each, kind, bytes);
            seeds.add(bytes.toByteArray());
        }
        if (kind.equals("png")) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            PictureFile.write(
                    colours, new Ink(List.of(new Stroke(List.of(new InkPoint(1, 2), new InkPoint(9, 9))))), bytes);
            seeds.add(bytes.toByteArray());
        }
        HostileFormat.Mutator mutator = kind.equals("png")
                ? PngMutator::mutate
                : (file, random) -> random.nextBoolean()
                        ? ByteMutator.mutate(file, 0, 180, random)
                        : ByteMutator.mutate(file, random);
        return new HostileFormat(kind, "picture." + kind, seeds, mutator, file -> {
            PictureFile.Content content = PictureFile.read(file);
            content.rows();
            content.digitImage();
        });
    }

    private static final String PREFERENCES = """
        {"format":1,"window":{"x":1,"y":2,"width":800,"height":600,"maximized":true},"page":"train","theme":"dark",
        "language":"de","model":{"name":"mine","file":"/x/mine.zip"},"training":{"recipe":"lenet","settings":{"epochs":3,
        "batchSize":32,"optimizer":"adam","learningRate":0.001,"schedule":{"kind":"step","everyEpochs":2,"decay":0.5},
        "regularization":{"dropout":0.5,"l2":0,"labelSmoothing":0},"augmentation":{"rotation":0,"shift":0,"zoom":0,
        "shear":0,"elastic":0,"thickness":0},"validationShare":0.1,"patience":0,"keepsBest":true,"replicas":1,"seed":1}}}
        """;

    private static HostileFormat preferences() {
        return new HostileFormat(
                "preferences",
                "preferences.json",
                List.of(PREFERENCES.getBytes(StandardCharsets.UTF_8)),
                JsonMutator::mutate,
                damaged -> {
                    List<String> told = new ArrayList<>();
                    new PreferencesFile(damaged).read(told::add);
                    if (!told.isEmpty()) {
                        throw new UnreadableFileException(told.get(0));
                    }
                });
    }

    private HostileFormat marks() throws IOException {
        Path file = folder.resolve("marks.csv");
        ImageMarkFile.write(
                List.of(
                        new ImageMark("MNIST", "test", 8, true, "a \"5\", or 6?"),
                        new ImageMark("MNIST", "training", 59_999, false, "nice")),
                file);
        return new HostileFormat(
                "image marks",
                "image-marks.csv",
                List.of(Files.readAllBytes(file)),
                ByteMutator::mutate,
                ImageMarkFile::read);
    }

    private static final String RUN = """
        {"format":1,"programVersion":"test","name":"Run 1","created":"2026-11-21T12:00:00Z",
        "recipe":{"name":"lenet","validation":"training_share","watchesTest":false},
        "layers":[{"kind":"maxPooling","size":7},{"kind":"dense","units":3,"activation":"relu"},
        {"kind":"dropout","rate":0.5},{"kind":"output","classes":10}],
        "settings":{"epochs":3,"batchSize":32,"optimizer":"adam","learningRate":0.001,"schedule":{"kind":"oneCycle",
        "warmUpShare":0.3},"regularization":{"dropout":0.5,"l2":0,"labelSmoothing":0},"augmentation":{"rotation":0,
        "shift":0,"zoom":0,"shear":0,"elastic":0,"thickness":0},"validationShare":0.1,"patience":0,"keepsBest":true,
        "replicas":1,"seed":1},"dataSet":"MNIST","state":"stopped","advice":"","epochs":1,"seconds":2.5,
        "best":{"epoch":1,"validation":{"accuracy":0.9,"loss":0.3,"images":6000}}}
        """;
    private static final String HISTORY =
            "iteration,epochs,loss,accuracy,learningRate\n0,0.1,2.3,0.1,0.001\n1,0.2,2.2,0.2,0.001\n";
    private static final String EPOCHS = "epoch,trainingLoss,trainingAccuracy,validationLoss,validationAccuracy,"
            + "validationImages,testLoss,testAccuracy,testImages\n1,0.5,0.9,0.4,0.91,6000,,,\n";
    private static final int PARAMETERS = 16 * 3 + 3 + 3 * 10 + 10;

    /** As {@code CheckpointFile} tells. */
    private static byte[] savedCheckpoint() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeUTF("digitpad checkpoint");
        data.writeInt(1);
        data.writeLong(HISTORY.length());
        data.writeLong(EPOCHS.length());
        data.writeLong(2);
        data.writeInt(1);
        data.writeInt(0);
        data.writeDouble(0.5);
        data.writeLong(7);
        data.writeDouble(0.001);
        data.writeDouble(2.5);
        data.writeBoolean(false);
        data.writeBoolean(true);
        data.writeInt(0);
        data.writeDouble(0.9);
        data.writeDouble(0.3);
        data.writeInt(6000);
        data.writeBoolean(true);
        data.writeInt(PARAMETERS);
        data.writeInt(2);
        data.write(new byte[4 * Float.BYTES * PARAMETERS]);
        data.writeInt(0);
        return withChecksum(bytes.toByteArray());
    }

    private static byte[] withChecksum(byte[] bytes) {
        if (bytes.length > Integer.BYTES) {
            CRC32 crc = new CRC32();
            crc.update(bytes, 0, bytes.length - Integer.BYTES);
            ByteBuffer.wrap(bytes).putInt(bytes.length - Integer.BYTES, (int) crc.getValue());
        }
        return bytes;
    }

    private static byte[] checked(byte[] bytes, Random random) {
        byte[] changed = ByteMutator.mutate(bytes, 0, 160, random);
        return random.nextInt(6) == 0 ? changed : withChecksum(changed);
    }

    private HostileFormat checkpoint() throws IOException {
        return new HostileFormat(
                "run checkpoint", "checkpoint.bin", List.of(savedCheckpoint()), HostileFormats::checked, file -> {
                    Path run = Files.createDirectories(file.resolveSibling("run"));
                    Files.writeString(run.resolve("run.json"), RUN);
                    Files.move(file, run.resolve("checkpoint.bin"), StandardCopyOption.REPLACE_EXISTING);
                    new RunStore(file.getParent(), ENGINE, "test").resumable("run");
                });
    }

    /** One file of a run folder is damaged; how it begins tells which. */
    private HostileFormat runFolder() {
        List<byte[]> seeds = List.of(
                RUN.getBytes(StandardCharsets.UTF_8),
                HISTORY.getBytes(StandardCharsets.UTF_8),
                EPOCHS.getBytes(StandardCharsets.UTF_8));
        return new HostileFormat(
                "run folder",
                "damaged",
                seeds,
                (file, random) -> file[0] == '{' ? JsonMutator.mutate(file, random) : ByteMutator.mutate(file, random),
                file -> {
                    Path run = Files.createDirectories(file.resolveSibling("run"));
                    String text = Files.readString(file, StandardCharsets.ISO_8859_1);
                    String part =
                            text.startsWith("it") ? "history.csv" : text.startsWith("ep") ? "epochs.csv" : "run.json";
                    Files.writeString(run.resolve("run.json"), RUN);
                    Files.move(file, run.resolve(part), StandardCopyOption.REPLACE_EXISTING);
                    RunStore store = new RunStore(file.getParent(), ENGINE, "test");
                    store.readHistory("run", iteration -> {}, epoch -> {});
                    RunStore.Listing listing = store.list();
                    if (!listing.problems().isEmpty()) {
                        throw new UnreadableFileException(listing.problems().get(0));
                    }
                });
    }

    private HostileFormat runZip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            Map<String, byte[]> files = new LinkedHashMap<>();
            files.put("run.json", RUN.getBytes(StandardCharsets.UTF_8));
            files.put("history.csv", HISTORY.getBytes(StandardCharsets.UTF_8));
            files.put("checkpoint.bin", savedCheckpoint());
            files.put("model.zip", savedModel());
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
            }
        }
        return new HostileFormat(
                "run zip",
                "run.zip",
                List.of(bytes.toByteArray()),
                (file, random) -> ZipMutator.mutate(file, HostileFormats::entry, random),
                file -> {
                    RunStore store = new RunStore(file.resolveSibling("runs"), ENGINE, "test");
                    store.delete(store.importRun(file).id());
                    store.emptyTrash(Instant.now());
                });
    }
}
