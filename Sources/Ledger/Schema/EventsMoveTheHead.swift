extension Schema {
    static let eventsMoveTheHead = """
        CREATE TRIGGER events_move_the_head AFTER INSERT ON events
        BEGIN
            UPDATE head SET position = NEW.position, hash = NEW.hash;
        END
        """
}
