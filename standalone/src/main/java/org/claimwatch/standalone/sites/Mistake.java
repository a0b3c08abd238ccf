package org.claimwatch.standalone.sites;

/**
 * What is wrong with the file, and where.
 *
 * @param line from 1
 * @param field a column of the file
 */
public record Mistake(int line, String field, String detail) {
    @Override
    public String toString() {
        return "line " + line + ", " + field + ": " + detail;
    }
}
