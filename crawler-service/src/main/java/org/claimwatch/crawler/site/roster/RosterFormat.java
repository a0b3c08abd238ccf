package org.claimwatch.crawler.site.roster;

/** How a roster is written. */
public enum RosterFormat {
    /**
     * An operator's own, with a row a mirror. The header names the columns: {@code group,name,mirror}, and in any order after
     * them {@code aliases} (parted by {@code |}), {@code kind} and {@code shared} ({@code yes} where an onion serves another
     * group too). Lines that are empty or begin with {@code #} are passed over.
     */
    CSV,
    /** The {@code groups.json} of ransomwatch: an array of groups, each with a {@code name} and {@code locations}. */
    RANSOMWATCH,
    /** RansomLook's export of its groups ({@code /api/export/0}): an object of groups with {@code locations}, by name. */
    RANSOMLOOK;

    /** Whether somebody else keeps it, who cannot be asked to mend a row. */
    public boolean isThirdParty() {
        return this != CSV;
    }
}
