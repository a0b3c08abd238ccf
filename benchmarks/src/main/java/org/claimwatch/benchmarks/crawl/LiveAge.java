package org.claimwatch.benchmarks.crawl;

import java.time.Duration;

/**
 * How old a live site gets among 3,400 mirrors of which three of four are dead, over two weeks of simulated time: the real
 * plan, the places of one replica, and the rules by which sites are leased, against a field whose mirrors die and return,
 * take one to two minutes to be dead, and drip now and then.
 */
final class LiveAge {
    private static final int MIRRORS = 3_400;
    private static final Duration WATCHED = Duration.ofDays(14);

    private LiveAge() {}

    /** Optional argument: a seed. */
    public static void main(String[] arguments) {
        long seed = arguments.length > 0 ? Long.parseLong(arguments[0]) : 1;
        report("all known, steady", new Simulation(new SimulatedField(MIRRORS, seed), 32, 32, seed), false);
        report("all new at once", new Simulation(new SimulatedField(MIRRORS, seed), 32, 32, seed), true);
        report("in one lane of 64", new Simulation(new SimulatedField(MIRRORS, seed), 64, 0, seed), true);
    }

    private static void report(String what, Simulation simulation, boolean allNew) {
        if (!allNew) {
            simulation.run(Duration.ofDays(2)); // until every mirror was tried
        }
        simulation.forget();
        simulation.run(WATCHED);
        Ages ages = simulation.ages();
        System.out.printf(
                "%-24s live sites %d, looks %d; age of a live site: median %s, 99%% %s, worst %s; over to another mirror: worst %s;"
                        + " full walk: worst %s; a mirror returns: noticed after %s at most; places taken: %d live, %d slow at most%n",
                what,
                simulation.liveSites(),
                ages.looks(),
                minutes(ages.quantile(0.5)),
                minutes(ages.quantile(0.99)),
                minutes(ages.quantile(1)),
                minutes(ages.worstFailOver()),
                hours(ages.worstFull()),
                hours(ages.worstReturn()),
                simulation.mostLive(),
                simulation.mostSlow());
    }

    private static String minutes(Duration age) {
        return "%.1f min".formatted(age.toSeconds() / 60.0);
    }

    private static String hours(Duration age) {
        return "%.1f h".formatted(age.toSeconds() / 3600.0);
    }
}
