package digitpad.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import digitpad.digits.Mnist;
import digitpad.files.DigitPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The program makes no connection to any network, whatever its libraries may know how to. */
class NoNetworkTest {
    @TempDir
    Path folder;

    @Test
    void commandsAndWindowTryNoWayToANetwork() throws IOException, InterruptedException {
        Path picture = folder.resolve("seven.png");
        DigitPicture.write(Mnist.load().test().image(0), picture);
        Path out = folder.resolve("out.txt");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1g",
                        "-XX:TieredStopAtLevel=1",
                        "-Djava.nio.channels.spi.SelectorProvider=" + WithoutNetwork.NoChannels.class.getName(),
                        "-Ddigitpad.data=" + folder.resolve("data"),
                        "-Djava.awt.headless=true",
                        "-Dglass.platform=Monocle",
                        "-Dmonocle.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dtestfx.robot=glass",
                        "-Dorg.nd4j.log.initialization=false",
                        "-cp",
                        System.getProperty("java.class.path"),
                        WithoutNetwork.class.getName(),
                        folder.resolve("data").toString(),
                        picture.toString())
                .redirectErrorStream(true)
                .redirectOutput(out.toFile())
                .start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).as("it ends").isTrue();
        List<String> lines = Files.readAllLines(out);
        assertThat(lines).noneMatch(line -> line.startsWith(WithoutNetwork.TRIED));
        assertThat(lines).as("all of it ran").contains(WithoutNetwork.DONE).anyMatch(line -> line.contains("7"));
    }
}
