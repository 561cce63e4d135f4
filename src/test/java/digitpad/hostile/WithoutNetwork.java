package digitpad.hostile;

import digitpad.DigitpadApp;
import digitpad.cli.Console;
import digitpad.cli.DigitpadCommand;
import digitpad.dl4j.Dl4jEngine;
import java.io.IOException;
import java.net.DatagramSocket;
import java.net.ProtocolFamily;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketImplFactory;
import java.nio.channels.DatagramChannel;
import java.nio.channels.Pipe;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.channels.spi.AbstractSelector;
import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.application.Application;
import javafx.scene.control.Labeled;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The program where every way to a network that Java has is blocked and told: sockets, datagrams and channels. Runs commands, then the window
 * until it has a model and images.
 */
public final class WithoutNetwork {
    /** Begins a line that tells of a way that was tried. */
    static final String TRIED = "TRIED ";

    static final String DONE = "done";
    private static final int PATIENCE_MINUTES = 4;

    private WithoutNetwork() {}

    /** Named by the property java.nio.channels.spi.SelectorProvider. */
    public static final class NoChannels extends SelectorProvider {
        @Override
        public DatagramChannel openDatagramChannel() throws IOException {
            throw tried("a datagram channel");
        }

        @Override
        public DatagramChannel openDatagramChannel(ProtocolFamily family) throws IOException {
            throw tried("a datagram channel");
        }

        @Override
        public Pipe openPipe() throws IOException {
            throw tried("a pipe");
        }

        @Override
        public AbstractSelector openSelector() throws IOException {
            throw tried("a selector");
        }

        @Override
        public ServerSocketChannel openServerSocketChannel() throws IOException {
            throw tried("a server channel");
        }

        @Override
        public SocketChannel openSocketChannel() throws IOException {
            throw tried("a channel");
        }
    }

    private static IOException tried(String what) {
        IOException fault = new IOException(what);
        System.out.println(TRIED + what);
        fault.printStackTrace();
        return fault;
    }

    @SuppressWarnings("deprecation")
    private static void block() throws IOException {
        SocketImplFactory none = () -> {
            tried("a socket");
            throw new IllegalStateException("no network");
        };
        Socket.setSocketImplFactory(none);
        ServerSocket.setSocketFactory(none);
        DatagramSocket.setDatagramSocketImplFactory(() -> {
            tried("a datagram socket");
            throw new IllegalStateException("no network");
        });
    }

    /** Opens the window, and closes it when it reads with a model. */
    private static void openWindow() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
        Application app = FxToolkit.setupApplication(DigitpadApp.class);
        FxRobot robot = new FxRobot();
        WaitForAsyncUtils.waitFor(
                PATIENCE_MINUTES,
                TimeUnit.MINUTES,
                () -> WaitForAsyncUtils.waitForAsyncFx(TimeUnit.MINUTES.toMillis(1), () -> !((Labeled)
                                robot.lookup("#model-name").query())
                        .getText()
                        .equals("…")));
        FxToolkit.cleanupApplication(app);
    }

    /**
     * Runs everything.
     *
     * @param arguments the data folder, and a picture of a digit
     */
    public static void main(String[] arguments) throws IOException, TimeoutException {
        block();
        Path runs = Path.of(arguments[0]).resolve("runs");
        for (String[] command : new String[][] {
            {"recognize", arguments[1]}, {"summary", "--recipe", "lenet"}, {"runs", "list"}, {"data", "stats"}
        }) {
            int code = new DigitpadCommand(Dl4jEngine::new, "test", runs, Console.ofProcess()).execute(command);
            if (code != 0) {
                System.exit(code);
            }
        }
        openWindow();
        System.out.println(DONE);
        System.exit(0);
    }
}
