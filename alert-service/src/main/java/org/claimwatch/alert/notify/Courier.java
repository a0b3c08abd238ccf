package org.claimwatch.alert.notify;

/** Brings notifications to the receivers of one channel. A new channel is a package with one of these. */
public interface Courier {
    Channel channel();

    /**
     * Makes one try, for which it may keep its virtual thread waiting; within the time that its channel allows. Whatever
     * goes wrong is an answer and no exception. What identifies the message to the other side is the same on every try.
     *
     * @param letter what the notification says to the dispatch's receiver
     */
    Delivery deliver(Dispatch dispatch, Letter letter);
}
