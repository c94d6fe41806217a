/// Where the programme stands in the county's budget (NKF): the product, the
/// account of each kind of income and expense, and what is proposed to cover
/// the cost.
public struct BudgetPlacement: Content, Hashable {
    public static let kind = EntryKind(
        "costs.budget-placed", Text(phrase: "Einordnung im Haushalt"), list: "budget", file: .costs,
        course: nil, tense: .holds)

    public struct Product: Hashable, Codable, Sendable {
        /// As the budget writes it: `05.03.01`.
        public var number: String
        public var title: Text

        public init(number: String, title: Text) {
            self.number = number
            self.title = title
        }
    }

    /// What a line of the budget is made of.
    public enum Kind: String, Hashable, Codable, Sendable, CaseIterable {
        /// income from the grant
        case grant
        case personnel
        /// non-staff cost
        case material
        /// what comes once
        case oneOff = "one-off"
    }

    public struct Account: Hashable, Codable, Sendable {
        public var kind: Kind
        /// The line of the product's plan (Teilergebnisplan), from 1.
        public var line: Int
        /// As the county's chart of accounts writes it.
        public var account: String
        public var title: Text
        enum CodingKeys: String, CodingKey { case line, account, title, kind = "of" }

        public init(kind: Kind, line: Int, account: String, title: Text) {
            self.kind = kind
            self.line = line
            self.account = account
            self.title = title
        }
    }

    public var product: Product
    /// At most one of each kind; a kind without one has not been placed yet.
    public var accounts: [Account]
    /// What is proposed to cover the cost (Deckungsvorschlag); nil: nothing is.
    public var cover: Text?
    public var note: Text?
    public var headline: Text { product.title }

    public init(product: Product, accounts: [Account], cover: Text? = nil, note: Text? = nil) {
        self.product = product
        self.accounts = accounts
        self.cover = cover
        self.note = note
    }

    public func account(of kind: Kind) -> Account? { accounts.first { $0.kind == kind } }

    func check() throws(Refusal) {
        guard !product.number.isBlank, !product.title.de.isBlank else {
            throw Refusal(
                Text(phrase: "Das Produkt hat keine Nummer oder keinen Namen."),
                help: Text(phrase: "Beides so angeben, wie es im Haushaltsplan steht."),
                key: "product")
        }
        var seen: Set<Kind> = []
        for account in accounts {
            guard seen.insert(account.kind).inserted else {
                throw Refusal(
                    Text(phrase: "Für „\(account.kind.name, "name")“ sind zwei Konten angegeben."),
                    help: Text(phrase: "Für jede Art ein Konto angeben."),
                    key: "accounts")
            }
            guard !account.account.isBlank, !account.title.de.isBlank else {
                throw Refusal(
                    Text(
                        phrase: "Ein Konto für „\(account.kind.name, "name")“ hat keine Nummer oder keinen Namen."),
                    key: "accounts")
            }
            guard account.line >= 1 else {
                throw Refusal(
                    Text(
                        phrase: "Der Teilergebnisplan hat keine Zeile \(account.line, "line"); die erste ist 1."),
                    key: "accounts")
            }
        }
    }
}

extension BudgetPlacement.Kind {
    /// What a reader calls it.
    public var name: Text {
        switch self {
        case .grant: Text(phrase: "Erträge aus der Förderung")
        case .personnel: Text(phrase: "Personalaufwand")
        case .material: Text(phrase: "Sachaufwand")
        case .oneOff: Text(phrase: "Einmaliges")
        }
    }

    /// Whether it counts as income in the budget, and all else as expense.
    public var isIncome: Bool { self == .grant }
}
