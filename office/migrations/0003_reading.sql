CREATE INDEX "dossiers_arrival" ON "dossiers" USING btree ("received_at");--> statement-breakpoint
CREATE INDEX "uploads_dossier" ON "uploads" USING btree ("dossier");