extension Schema {
    static let headIsNotDeleted = """
        CREATE TRIGGER head_is_not_deleted BEFORE DELETE ON head
        BEGIN
            SELECT RAISE(ABORT, 'the head is never deleted');
        END
        """
}
