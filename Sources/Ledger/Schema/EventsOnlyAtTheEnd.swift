extension Schema {
    /// Refuses an event anywhere but at the end of the chain and of its
    /// stream. It also refuses INSERT OR REPLACE, which deletes rows without
    /// asking the trigger on DELETE.
    static let eventsOnlyAtTheEnd = """
        CREATE TRIGGER events_only_at_the_end BEFORE INSERT ON events
        WHEN NOT EXISTS (
            SELECT 1 FROM head
            WHERE position = NEW.position - 1 AND hash = NEW.previous_hash)
        OR NEW.version <> 1 + (
            SELECT coalesce(max(version), 0) FROM events WHERE stream = NEW.stream)
        BEGIN
            SELECT RAISE(ABORT, 'an event is only ever added at the end');
        END
        """
}
