package dev.crossdock.core.diagnosis;

import dev.crossdock.core.engine.ContainerFiles;
import dev.crossdock.core.engine.FileFacts;
import dev.crossdock.core.engine.FileFacts.Kind;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Files made by hand. */
public final class FileTree implements ContainerFiles {

    private record Node(FileFacts facts, byte[] bytes) {}

    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, String> owners = new HashMap<>();

    private final Map<String, FileFacts> hidden = new HashMap<>();
    private final Set<String> written = new HashSet<>();

    /** Puts a file below a mount. */
    public FileTree hidden(String path) {
        hidden.put(path, new FileFacts(path, Kind.FILE, 0755, 1, ""));
        return this;
    }

    /** Says that a file came into the container after it was made. */
    public FileTree cameLater(String path) {
        written.add(path);
        return this;
    }

    public void clear() {
        nodes.clear();
        put("/", Kind.DIRECTORY, 0755, "", new byte[0]);
    }

    public FileTree text(String path, int mode, String content) {
        return put(path, Kind.FILE, mode, "", content.getBytes(StandardCharsets.UTF_8));
    }

    public FileTree link(String path, String target) {
        return put(path, Kind.LINK, 0777, target, new byte[0]);
    }

    public FileTree directory(String path) {
        return put(path, Kind.DIRECTORY, 0755, "", new byte[0]);
    }

    /** A static program for a CPU, by its ELF number. */
    public FileTree program(String path, int machine) {
        return put(path, Kind.FILE, 0755, "", elf(machine, ByteOrder.LITTLE_ENDIAN, ""));
    }

    public FileTree dynamicProgram(String path, int machine, String loader) {
        return put(path, Kind.FILE, 0755, "", elf(machine, ByteOrder.LITTLE_ENDIAN, loader));
    }

    /** A 64-bit header with one PT_INTERP, or none. */
    public static byte[] elf(int machine, ByteOrder order, String loader) {
        var bytes = ByteBuffer.allocate(256).order(order);
        bytes.put(
                new byte[] {
                    0x7f, 'E', 'L', 'F', 2, (byte) (order == ByteOrder.BIG_ENDIAN ? 2 : 1), 1
                });
        bytes.putShort(16, (short) 2); // a program, not an object file
        bytes.putShort(18, (short) machine);
        bytes.putLong(32, 64)
                .putShort(54, (short) 56)
                .putShort(56, (short) (loader.isEmpty() ? 0 : 1));
        if (!loader.isEmpty()) {
            var text = (loader + "\0").getBytes(StandardCharsets.UTF_8);
            bytes.putInt(64, 3).putLong(64 + 8, 128).putLong(64 + 32, text.length).put(128, text);
        }
        return bytes.array();
    }

    /** Tells whose it is, as {@code uid:gid}. */
    public FileTree owned(String path, String owner) {
        owners.put(path, owner);
        return this;
    }

    @Override
    public Optional<String> owner(String container, String path) {
        return Optional.ofNullable(owners.get(path));
    }

    private FileTree put(String path, Kind kind, int mode, String target, byte[] bytes) {
        nodes.put(path, new Node(new FileFacts(path, kind, mode, bytes.length, target), bytes));
        return this;
    }

    @Override
    public Optional<FileFacts> stat(String container, String path) {
        return Optional.ofNullable(nodes.get(path)).map(Node::facts);
    }

    @Override
    public Optional<byte[]> head(String container, String path, int most) {
        return Optional.ofNullable(nodes.get(path))
                .filter(n -> n.facts().kind() == Kind.FILE)
                .map(n -> Arrays.copyOf(n.bytes(), Math.min(most, n.bytes().length)));
    }

    @Override
    public Map<String, FileFacts> belowMounts(String container, Set<String> paths) {
        var found = new HashMap<>(hidden);
        found.keySet().retainAll(paths);
        return found;
    }

    @Override
    public Set<String> written(String container) {
        return Set.copyOf(written);
    }
}
