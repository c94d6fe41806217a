extension Schema {
    static let headMovesByOne = """
        CREATE TRIGGER head_moves_by_one BEFORE UPDATE ON head
        WHEN NEW.position <> OLD.position + 1
        BEGIN
            SELECT RAISE(ABORT, 'the head moves by one event at a time');
        END
        """
}
