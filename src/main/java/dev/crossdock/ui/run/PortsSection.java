package dev.crossdock.ui.run;

import dev.crossdock.core.preflight.HostPorts;
import dev.crossdock.core.run.PortMapping;
import dev.crossdock.core.run.RunSpec;
import dev.crossdock.core.run.RunSpecBuilder;
import dev.crossdock.core.text.Words;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.IntPredicate;

/** The ports that are published, and those that the image exposes. */
public final class PortsSection extends RowSection<PortRow> {

    /**
     * Host ports proposed for what an image exposes.
     *
     * @param mapping with the host port, which was free when it was looked for
     */
    record Proposal(PortMapping mapping) {

        /**
         * @param exposed such as {@code 5432/tcp}; what is no number is left out
         * @param free whether a host port may be taken
         */
        static List<Proposal> of(List<String> exposed, IntPredicate free) {
            Set<Integer> taken = new HashSet<>();
            return exposed.stream()
                    .filter(port -> port.matches("\\d{1,5}(/\\w+)?"))
                    .distinct()
                    .map(
                            port ->
                                    of(
                                            port.split("/"),
                                            p -> !taken.contains(p) && free.test(p),
                                            taken))
                    .toList();
        }

        private static Proposal of(String[] port, IntPredicate free, Set<Integer> taken) {
            var host = HostPorts.propose(Integer.parseInt(port[0]), free);
            host.ifPresent(taken::add);
            var text = host.isPresent() ? String.valueOf(host.getAsInt()) : null;
            return new Proposal(
                    new PortMapping(null, text, port[0], port.length > 1 ? port[1] : "tcp"));
        }
    }

    @Override
    public void load(RunSpec spec) {
        getRows().setAll(spec.ports().stream().map(PortRow::new).toList());
        getOffers().clear();
    }

    /**
     * Takes what was proposed for the ports that the image exposes.
     *
     * @param publish whether to publish them; else they are offered
     */
    void propose(List<Proposal> proposals, boolean publish) {
        getOffers().clear();
        for (var proposal : proposals) {
            var mapping = proposal.mapping();
            if (isPublished(mapping)) {
                continue;
            }
            if (publish) {
                getRows().add(new PortRow(mapping));
            } else {
                offer(mapping);
            }
        }
    }

    private void offer(PortMapping mapping) {
        var text = Words.get("wizard.ports.publish", mapping.container(), mapping.host());
        getOffers()
                .add(
                        new Offer(
                                text,
                                () -> {
                                    getRows().add(new PortRow(mapping));
                                    getOffers().removeIf(offer -> offer.text().equals(text));
                                }));
    }

    private boolean isPublished(PortMapping mapping) {
        return getRows().stream()
                .map(PortRow::mapping)
                .filter(Objects::nonNull)
                .anyMatch(
                        row ->
                                row.container().equals(mapping.container())
                                        && row.protocol().equals(mapping.protocol()));
    }

    @Override
    public PortRow add() {
        var row = new PortRow(new PortMapping(null, null, "", "tcp"));
        getRows().add(row);
        return row;
    }

    @Override
    public void write(RunSpecBuilder run) {
        run.ports(
                getRows().stream()
                        .filter(row -> row.problemProperty().get().isEmpty())
                        .map(PortRow::mapping)
                        .filter(Objects::nonNull)
                        .toList());
    }
}
