package dev.crossdock.core.matrix;

import dev.crossdock.core.engine.EngineException;
import dev.crossdock.core.engine.EngineFailure;

import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.Semaphore;

/** Lets only so many programs run at a time, and knows which had company. */
final class Together {

    private final Semaphore places;

    private final Set<Company> inside = new HashSet<>();

    /**
     * @param most how many run at a time
     */
    Together(int most) {
        places = new Semaphore(most, true);
    }

    /**
     * A run begins, when a place is free.
     *
     * @throws EngineException {@link EngineFailure.Cancelled} when interrupted before
     */
    Company enter() {
        try {
            places.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineException(new EngineFailure.Cancelled(), e);
        }
        var company = new Company();
        synchronized (inside) {
            company.any = !inside.isEmpty();
            inside.forEach(other -> other.any = true);
            inside.add(company);
        }
        return company;
    }

    /** One run, from its start to its end. */
    final class Company {
        private boolean any;

        private Company() {}

        /** The run has ended. */
        void leave() {
            synchronized (inside) {
                inside.remove(this);
            }
            places.release();
        }

        /** Whether another was under way at any moment of it. */
        boolean hadAny() {
            synchronized (inside) {
                return any;
            }
        }
    }
}
