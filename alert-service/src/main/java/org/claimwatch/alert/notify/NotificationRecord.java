package org.claimwatch.alert.notify;

import java.util.List;

/** A notification with what became of it: one delivery for each receiver that its owner had when it was made. */
public record NotificationRecord(Notification notification, List<DeliveryRecord> deliveries) {}
