import Costing
import Decisions
import Documents
import Hummingbird
import Register
import Serving

/// What a page cannot show, and what would help.
enum PageError: Error {
    case badDay(String, Language)
    case notFound(String)
    /// The address names something that is not there; `known` is.
    case unknown(String, of: Text, known: [String])
    case badForm(Text, expected: Text)
    /// The same of one field, by its name in the form.
    case badField(String, Text, expected: Text)
    case tooLarge(limit: Int)
    /// The same of what was typed: fields and their number, or the parts of a form.
    case tooLong(Text, expected: Text)
    /// A page of another site asked for what a helper would have to make.
    case foreign
    /// What was refused is kept for a while, and that is over.
    case gone
    /// Not the way in which a form of this site is sent.
    case notAForm(String)
    /// The body does not come to its end.
    case brokenOff
}

extension PageError {
    /// The name of the field that was wrong, where it was one.
    var field: String? { if case .badField(let name, _, _) = self { name } else { nil } }
}

/// An error as a page: a status, a sentence, and what helps.
struct ErrorText {
    var status: HTTPResponse.Status
    var title: String
    var detail: String
    /// Whether it is worth trying again in some seconds.
    var isPassing = false

    /// - Parameter mayHaveChanged: whether the request was one to record something.
    init(_ error: any Error, _ words: Words, mayHaveChanged: Bool = false) {
        switch error {
        case PageError.foreign:
            self.init(.forbidden, words("Das geht nur von hier aus", "This is done from here only"), words(
                "Eine fremde Seite hat darum gebeten; eine Datei wird nur für Seiten dieses Programms erzeugt. Die Adresse selbst aufrufen.",
                "A page of another site asked for it; a file is only made for pages of this program. Open the address yourself."))
        case is HelperQueue.Full, TypesetterError.busy:
            self.init(.serviceUnavailable, words("Im Augenblick werden zu viele Dateien erzeugt", "Too many files are being made at the moment"), words(
                "In einigen Sekunden noch einmal versuchen.", "Try again in some seconds."))
            isPassing = true
        case is Workers.Full:
            self.init(
                .serviceUnavailable,
                words("Im Augenblick wird zu viel auf einmal gerechnet", "Too much is being computed at the moment"),
                words("In einigen Sekunden noch einmal versuchen.", "Try again in some seconds."))
            isPassing = true
        case let error as NotTaken:
            self.init(
                .serviceUnavailable, words("Das Register hat den Eintrag nicht angenommen", "The register has not taken the entry"),
                ErrorText.sentence(error, words))
        case PageError.badDay(let text, _):
            self.init(.badRequest, words("Diesen Tag gibt es nicht", "There is no such day"), words(
                "Gefunden wurde „\(text)“; erwartet wird ein Tag des Kalenders wie 2013-01-31.",
                "Found: “\(text)”. Expected: a day of the calendar such as 2013-01-31."))
        case PageError.notFound(let what):
            self.init(.notFound, words("Das gibt es hier nicht", "Nothing is here"), words(
                "Unter „\(what)“ ist an diesem Stand nichts verzeichnet.", "Nothing is recorded under “\(what)” as of this day."))
        case PageError.unknown(let found, let what, let known):
            let list = known.joined(separator: ", ")
            self.init(.notFound, words("Das gibt es hier nicht", "Nothing is here"), known.isEmpty
                ? words("Gefunden: „\(found)“ (\(what.de)). Zu diesem Stand ist nichts davon verzeichnet.", "Found: “\(found)” (\(what.in(.en))). Nothing of the kind is recorded as of this day.")
                : words("Gefunden: „\(found)“ (\(what.de)). Zu diesem Stand gibt es: \(list).", "Found: “\(found)” (\(what.in(.en))). As of this day there is: \(list)."))
        case PageError.badForm(let found, let expected), PageError.badField(_, let found, let expected):
            self.init(.unprocessableContent, words("Die Eingabe ist nicht gültig", "The entry is not valid"), words(
                "Gefunden: \(found.de). Erwartet: \(expected.de). Es wurde nichts geändert.",
                "Found: \(found.in(.en)). Expected: \(expected.in(.en)). Nothing was changed."))
        case is FormMistakes:
            self.init(
                .unprocessableContent, words("Die Eingabe ist nicht gültig", "The entry is not valid"),
                words("Es wurde nichts geändert.", "Nothing was changed."))
        case PageError.tooLarge(let limit):
            self.init(.contentTooLarge, words("Die Datei ist zu groß", "The file is too large"), words(
                "Ein Anhang darf höchstens \(limit / 1_048_576) MiB haben. Es wurde nichts geändert.",
                "An attachment may be at most \(limit / 1_048_576) MiB in size. Nothing was changed."))
        case PageError.tooLong(let found, let expected):
            self.init(.contentTooLarge, words("Das Formular ist zu lang", "The form is too long"), words(
                "Gefunden: \(found.de). Erwartet: \(expected.de). Es wurde nichts geändert.",
                "Found: \(found.in(.en)). Expected: \(expected.in(.en)). Nothing was changed."))
        case PageError.gone:
            self.init(.gone, words("Diese Eingabe ist nicht mehr da", "This input is gone"), words(
                "Was abgelehnt wurde, wird nur eine Weile behalten und nicht über einen Neustart hinaus. Eingetragen ist davon nichts; das Formular neu ausfüllen.",
                "What was refused is kept only for a while, and not beyond a restart. Nothing of it was entered; fill in the form anew."))
        case PageError.notAForm(let type):
            self.init(.unsupportedMediaType, words("Das ist kein Formular dieser Seiten", "This is no form of this site"), words(
                "Gefunden: \(type.isEmpty ? "keine Art" : "die Art „\(type)“"). Erwartet: application/x-www-form-urlencoded oder multipart/form-data. Es wurde nichts geändert.",
                "Found: \(type.isEmpty ? "no content type" : "the content type “\(type)”"). Expected: application/x-www-form-urlencoded or multipart/form-data. Nothing was changed."))
        case PageError.brokenOff:
            self.init(.badRequest, words("Die Anfrage ist nicht gültig", "The request is not valid"), words(
                "Gefunden: eine Anfrage, die vor ihrem Ende abbricht. Erwartet: die ganze Anfrage. Es wurde nichts geändert.",
                "Found: a request that breaks off before its end. Expected: the whole request. Nothing was changed."))
        case is MayNotEnter:
            self.init(.forbidden, words("Hier darf nicht jeder eintragen", "Not everybody may enter something here"), words(
                "Wer so angefragt hat, darf lesen und nichts eintragen. Es wurde nichts geändert.",
                "Who has asked in this way may read and enter nothing. Nothing was changed."))
        case RequestFault.method(let method, let methods):
            let allowed = methods.map(\.rawValue).joined(separator: ", ")
            self.init(.methodNotAllowed, words("Das geht an dieser Adresse nicht", "This address does not do that"), words(
                "Gefunden: \(method). Erwartet: \(allowed).", "Found: \(method). Expected: \(allowed)."))
        case let before as SentBefore:
            let what = ErrorText.named(before.entries, words)
            self.init(.conflict, words("Dieses Formular ist schon einmal eingetragen worden", "This form has been entered before"), words(
                "Eingetragen wurde damit: \(what). Jetzt wurde nichts eingetragen. Soll das, was hier steht, außerdem eingetragen werden, noch einmal senden.",
                "Entered with it was: \(what). Nothing was entered now. If what stands here is to be entered as well, send it once more."))
        case let alike as SentAlike:
            let what = ErrorText.named(alike.entries, words)
            self.init(.conflict, words("Genau das ist schon eingetragen", "Just this has been entered already"), words(
                "Eingetragen ist: \(what). Jetzt wurde nichts eingetragen. Ist es noch einmal gemeint, hier ankreuzen und noch einmal senden.",
                "Recorded is: \(what). Nothing was entered now. If it is meant once more, tick the box here and send it again."))
        case let refusal as Refusal:
            self.init(
                .unprocessableContent, refusal.isQuestion ? words("Stimmt das so?", "Is this right?") : words("Das geht so nicht", "This cannot be done"),
                [refusal.rule.in(words.language), refusal.help?.in(words.language), words("Es wurde nichts geändert.", "Nothing was changed.")]
                    .compactMap { $0 }.joined(separator: " "))
        case let error as RegisterError:
            if case .noMatter(let id, let known) = error {
                let list = known.joined(separator: ", ")
                self.init(.notFound, words("Diesen Vorgang gibt es nicht", "There is no such matter"), known.isEmpty
                    ? words("Unter „\(id)“ ist kein Vorgang verzeichnet; es gibt noch keinen.", "No matter is recorded under “\(id)”; there is none yet.")
                    : words("Unter „\(id)“ ist kein Vorgang verzeichnet. Verzeichnet sind: \(list).", "No matter is recorded under “\(id)”. Recorded are: \(list)."))
            } else if case .readings = error {
                self.init(
                    .serviceUnavailable, words("Die Liste ist nicht auf dem Stand des Registers", "The list is behind the register"), words(
                        "Alle Einträge stehen im Register; die Liste daraus ließ sich nicht nachführen, weil ein anderes Programm sie hält oder der Datenträger voll ist. Später noch einmal versuchen.",
                        "All entries are in the register; the list made of it could not follow, because another program holds it or the disk is full. Try again later."))
            } else {
                self.init(
                    .internalServerError, words("Das Register kann nicht antworten", "The register cannot answer"),
                    error.sentence.in(words.language))
            }
        case let error as PaperError:
            self.init(.unprocessableContent, words("Die Vorlage lässt sich zu diesem Stand nicht zusammenstellen", "The paper cannot be composed as of this day"), error.sentence.in(words.language))
        case let error as TypesetterError:
            self.init(.serviceUnavailable, words("Das PDF lässt sich nicht erzeugen", "The PDF cannot be produced"), ErrorText.sentence(error, words))
        case is ReadingDesk.Full:
            self.init(.serviceUnavailable, words("Im Augenblick wird zu viel auf einmal gelesen", "Too much is being read at the moment"), words(
                "Es wurde nichts geändert. In einigen Sekunden noch einmal senden.", "Nothing was changed. Send it again in some seconds."))
            isPassing = true
        case let error as any HTTPResponseError where error.status.code == 404:
            self.init(.notFound, words("Diese Seite gibt es nicht", "There is no such page"), words("Die Adresse prüfen oder zur Übersicht gehen.", "Check the address or go to the overview."))
        case let error as any HTTPResponseError where error.status == .contentTooLarge:
            self.init(PageError.tooLarge(limit: FormLimits.upload), words)
        case let error as any HTTPResponseError:
            self.init(error.status, words("Die Anfrage ist nicht gültig", "The request is not valid"), error.status.reasonPhrase)
        default:
            let log = words("Die Meldung steht im Protokoll des Servers.", "The message is in the server’s log.")
            self.init(.internalServerError, words("Es ist ein Fehler aufgetreten", "Something went wrong"), mayHaveChanged
                ? words("Ob etwas eingetragen wurde, ist nicht bekannt: Vor dem nächsten Versuch unter „Was geschah“ nachsehen.", "Whether anything was recorded is not known: look under “What happened” before you try again.") + " " + log
                : log)
        }
    }

    /// What was recorded before, by the first of its entries.
    private static func named(_ entries: [Entry], _ words: Words) -> String {
        entries.first.map { words.kind(of: $0.type) + " " + words("„\($0.content.headline.de)“", "“\($0.content.headline.in(.en))”") } ?? ""
    }

    private static func sentence(_ error: NotTaken, _ words: Words) -> String {
        switch error.end {
        case .folderLost:
            return words(
                "Der Datenordner ist nicht mehr der, mit dem das Programm gestartet wurde, oder jemand anderes hat in seine Dateien geschrieben. Es wurde nichts geändert, und das Programm beendet sich. Prüfen, welcher Ordner der richtige ist, und es neu starten.",
                "The data folder is not the one any more with which the program was started, or somebody else has written to its files. Nothing was changed, and the program ends. See which folder is the right one, and start it again.")
        case .damaged:
            return words(
                "Das Register ist beschädigt. Es wurde nichts geändert, und das Programm beendet sich. "
                    + "Den Datenordner aufheben, wie er ist, und eine Sicherung einspielen. \(error.sentence.de)",
                "The register is damaged. Nothing was changed, and the program ends. Keep the data folder as it is, and put back a backup. \(error.description)")
        case nil: break
        }
        return error.isCertain
            ? words("Es wurde nichts geändert. \(error.sentence.de)", "Nothing was changed. \(error.description)")
            : words(
                "Der Datenträger hat sich beim Schreiben verweigert; ob der Eintrag steht, ist nicht bekannt. "
                    + "Unter „Was geschah“ nachsehen, bevor er noch einmal gesendet wird. \(error.sentence.de)",
                "The disk failed as it was written to; whether the entry is there is not known. Look under “What happened” before you send it again. \(error.description)")
    }

    private static func sentence(_ error: TypesetterError, _ words: Words) -> String {
        switch error {
        case .notFound:
            words("Der Satz-Compiler „typst“ ist nicht installiert; „Tools/setup build“ richtet ihn ein.", "The compiler “typst” is not installed; “Tools/setup build” installs it.")
        case .timedOut(let limit):
            words("Nach \(limit.components.seconds) Sekunden wurde abgebrochen. Später erneut versuchen.", "It was given up after \(limit.components.seconds) seconds. Try again later.")
        case .busy: words("Im Augenblick werden zu viele Dateien erzeugt.", "Too many files are being made at the moment.")
        case .failed(let message): words("Der Satz-Compiler meldet: \(message)", "The compiler says: \(message)")
        }
    }

    private init(_ status: HTTPResponse.Status, _ title: String, _ detail: String) {
        self.status = status
        self.title = title
        self.detail = detail
    }
}
