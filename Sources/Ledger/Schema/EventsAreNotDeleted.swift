extension Schema {
    static let eventsAreNotDeleted = """
        CREATE TRIGGER events_are_not_deleted BEFORE DELETE ON events
        BEGIN
            SELECT RAISE(ABORT, 'an event is never deleted');
        END
        """
}
