package dev.crossdock;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A process's right to run one test: together with other processes, or alone. */
final class EngineTurn implements AutoCloseable {
    private final FileChannel turn;

    private EngineTurn(FileChannel turn) {
        this.turn = turn;
    }

    /**
     * Waits for it. Who waits to be alone comes before who comes later: both pass the same gate.
     */
    static EngineTurn take(boolean alone) throws IOException {
        var turn = open("target/engine-turn.lock");
        try (var gate = open("target/engine-gate.lock");
                var passing = gate.lock()) {
            turn.lock(0, Long.MAX_VALUE, !alone);
            return new EngineTurn(turn);
        } catch (IOException e) {
            turn.close();
            throw e;
        }
    }

    private static FileChannel open(String file) throws IOException {
        return FileChannel.open(
                Path.of(file),
                StandardOpenOption.CREATE,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE);
    }

    @Override
    public void close() throws IOException {
        turn.close();
    }
}
