extension Schema {
    static let eventsAreNotChanged = """
        CREATE TRIGGER events_are_not_changed BEFORE UPDATE ON events
        BEGIN
            SELECT RAISE(ABORT, 'an event is never changed');
        END
        """
}
