package dev.crossdock.docker;

import dev.crossdock.EngineTest;
import dev.crossdock.TestEngine;
import dev.crossdock.core.engine.CancelContract;
import dev.crossdock.core.engine.ContainersContract;
import dev.crossdock.core.engine.CopiesContract;
import dev.crossdock.core.engine.CostContract;
import dev.crossdock.core.engine.DiskContract;
import dev.crossdock.core.engine.EventsContract;
import dev.crossdock.core.engine.FailuresContract;
import dev.crossdock.core.engine.FilesContract;
import dev.crossdock.core.engine.ImagesContract;
import dev.crossdock.core.engine.InfoContract;
import dev.crossdock.core.engine.ProbeContract;
import dev.crossdock.core.engine.RunSpecContract;
import dev.crossdock.core.engine.StreamsContract;

import org.junit.jupiter.api.Nested;

/** The adapter keeps the engine's contract on the real engine. */
@EngineTest
class DockerEngineIT {
    @Nested
    class Info extends InfoContract {
        Info(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Containers extends ContainersContract {
        Containers(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Runs extends RunSpecContract {
        Runs(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Streams extends StreamsContract {
        Streams(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Files extends FilesContract {
        Files(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Copies extends CopiesContract {
        Copies(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Events extends EventsContract {
        Events(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Images extends ImagesContract {
        Images(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Failures extends FailuresContract {
        Failures(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Cancelling extends CancelContract {
        Cancelling(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Probing extends ProbeContract {
        Probing(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class Costs extends CostContract {
        Costs(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }

    @Nested
    class DiskUse extends DiskContract {
        DiskUse(TestEngine real) {
            super(new DockerUnderTest(real));
        }
    }
}
