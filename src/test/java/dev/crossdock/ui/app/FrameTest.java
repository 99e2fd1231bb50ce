package dev.crossdock.ui.app;

import dev.crossdock.Wiring;
import dev.crossdock.core.engine.Engine;
import dev.crossdock.core.engine.EngineAddress;
import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;
import dev.crossdock.core.engine.EngineFinder;
import dev.crossdock.core.engine.Place;
import dev.crossdock.ui.FxTest;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.util.List;

class FrameTest extends FxTest {
    private MainWindow window;

    @BeforeEach
    void open() {
        window = onFx(() -> new MainWindow(stage(), new Nowhere(), Wiring.builders()));
    }

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void withoutAnEngineTheStatusBarSaysSo() {
        waitForText("No engine");
        picture("frame");
        resize(900, 600);
        picture("frame-narrow");
    }

    private static final class Nowhere implements EngineFinder {
        @Override
        public List<Place> look() {
            return List.of();
        }

        @Override
        public Engine open(EngineAddress address) {
            throw new EngineException(new EngineFailure.Unreachable(address.uri(), ""));
        }
    }
}
