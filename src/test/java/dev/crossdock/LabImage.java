package dev.crossdock;

import java.util.ArrayList;
import java.util.List;

/**
 * The kinds of image that a registry may have, out of the lab's, on its amd64 engine.
 *
 * @param name in the lab's registry
 * @param published the platforms that it has there
 * @param recommended the one to run here
 */
public record LabImage(String name, List<String> published, String recommended) {

    private static final String AMD64 = "linux/amd64";
    private static final String ARM64 = "linux/arm64";

    /** Three platforms, and attestations beside them. */
    public static final LabImage ATTESTED =
            new LabImage("attested:1", List.of(AMD64, ARM64, "linux/arm/v7"), AMD64);

    /** A list of one platform; a plain manifest of Docker's kind; a plain one of the OCI kind. */
    public static final List<LabImage> OF_ONE_PLATFORM =
            List.of(
                    new LabImage("busybox-amd64:1", List.of(AMD64), AMD64),
                    new LabImage("glibc:1", List.of(AMD64), AMD64),
                    new LabImage("busybox-arm64-plain:1", List.of(ARM64), ARM64));

    /** The whole reference. */
    public String in(TestEngine lab) {
        return lab.registry() + "/" + name;
    }

    /**
     * Looks with no platform of it here, and then after the pull of each, the best one last.
     *
     * @param lab that has none of it: one that had keeps its content for a while
     */
    public void atEachPull(TestEngine lab, Look look) throws Exception {
        var order = new ArrayList<>(published);
        order.remove(recommended);
        order.add(recommended);
        look.with(List.of());
        for (int i = 0; i < order.size(); i++) {
            lab.docker("pull", "-q", "--platform", order.get(i), in(lab));
            look.with(order.subList(0, i + 1));
        }
    }

    /** What is asked in between. */
    public interface Look {
        /**
         * @param here the platforms that are on the engine now
         */
        void with(List<String> here) throws Exception;
    }
}
