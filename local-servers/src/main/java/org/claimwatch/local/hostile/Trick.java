package org.claimwatch.local.hostile;

import java.util.Locale;

/** What a hostile site can do. */
public enum Trick {
    /** None: a listing with three postings, to compare with. */
    LISTING,
    /** Takes the request and says nothing. */
    SILENCE,
    /** Sends headers and nothing more. */
    STALL,
    /** Sends a byte of the body from time to time, without end. */
    DRIP,
    /** Sends a byte of the headers from time to time, without end. */
    HEADER_DRIP,
    /** Sends 100 KB of headers. */
    LONG_HEADERS,
    /** Sends headers without end, as fast as they are taken. */
    ENDLESS_HEADERS,
    /** Sends a body without end, as fast as it is taken. */
    ENDLESS_BODY,
    /** Declares a body of a terabyte. */
    DECLARED_HUGE,
    /** A gigabyte of text, compressed to a megabyte. */
    GZIP_BOMB,
    DEFLATE_BOMB,
    BROTLI_BOMB,
    /** A gigabyte of text, compressed to 32 KB. */
    ZSTD_BOMB,
    /** Asks for two gigabytes of memory to decompress a few bytes. */
    ZSTD_WINDOW,
    /** A gzip bomb within gzip. */
    NESTED_BOMB,
    /** A gzip bomb of gzip that yields nothing: all of it is to be worked through. */
    IDLE_BOMB,
    /** More compressions than anybody means. */
    DEEPLY_NESTED,
    /** A compression that nobody has. */
    UNKNOWN_ENCODING,
    /** A ZIP archive, called one. */
    ARCHIVE,
    /** A ZIP archive, called a page. */
    DISGUISED_ARCHIVE,
    /** A torrent, called text. */
    TORRENT,
    /** A page that is to be saved. */
    ATTACHMENT,
    /** Redirects to itself. */
    REDIRECT_LOOP,
    /** Not HTTP. */
    GARBAGE,
    /** Breaks off in the middle of the body. */
    BREAK_OFF;

    /** Where the site does this. */
    public String path() {
        return "/" + name().toLowerCase(Locale.ROOT);
    }

    static Trick at(String path) {
        for (Trick trick : values()) {
            if (path.equals(trick.path())) {
                return trick;
            }
        }
        return LISTING;
    }
}
